import { useRef, useState } from 'preact/hooks'
import { COLUMN_WORDS } from '../../wording/page-columns.js'
import type { Overview, SheetView } from '../protocol.js'
import type { Part } from './state.js'

/** What each column holds, by its letters, and the row of the headings. */
interface Choice {
  readonly roles: Readonly<Record<string, string>>
  readonly head: number | null
}

interface Shown extends Pick<Part, 'shown'> {
  readonly sheet: SheetView
  readonly choice: Choice
  readonly change: (part: Partial<Choice>) => void
}

const isRole = (name: string, roles: object): name is keyof typeof roles => name in roles

const Head = ({ shown, sheet, choice, change }: Shown) => {
  const words = COLUMN_WORDS[shown.language]
  const titleOf = (role: string): string => (isRole(role, words.roles) ? words.roles[role] : role)
  return (
    <tr>
      <th scope="col">{words.row}</th>
      {sheet.columns.map((column) => (
        <th scope="col" key={column}>
          {column}
          <select
            aria-label={words.holds(column)}
            value={choice.roles[column] ?? ''}
            onChange={({ currentTarget: { value } }) => change({ roles: { ...choice.roles, [column]: value } })}
          >
            <option value="">{words.nothing}</option>
            {sheet.roles.map((role) => (
              <option key={role} value={role}>
                {titleOf(role)}
              </option>
            ))}
          </select>
        </th>
      ))}
    </tr>
  )
}

/** The beginning of a sheet. A click on a cell opens the choice of its column, which the keyboard reaches above it. */
const Sheet = (part: Shown) => {
  const { shown, sheet, choice, change } = part
  const words = COLUMN_WORDS[shown.language]
  const table = useRef<HTMLTableElement>(null)
  const open = (at: number): void => {
    const select = table.current?.querySelectorAll('select')[at]
    select?.focus()
    select?.showPicker?.()
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
    <div class="scroll pick" tabIndex={0}>
      <table ref={table}>
        <thead>
          <Head {...part} />
        </thead>
        <tbody>
          {sheet.rows.map(({ number, texts }) => (
            <tr key={number} class={choice.head === number ? 'changed' : undefined}>
              <th scope="row">
                <button
                  type="button"
                  aria-label={words.asHead(number)}
                  aria-pressed={choice.head === number}
                  onClick={() => change({ head: choice.head === number ? null : number })}
                >
                  {number}
                </button>
              </th>
              {texts.map((text, at) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the choice above the column is the way of the keyboard
                <td key={at} onClick={() => open(at)}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Picking = ({ shown, actions, file }: Part & { readonly file: string }) => {
  const words = COLUMN_WORDS[shown.language]
  const [sheet, setSheet] = useState<SheetView | null>(null)
  const [choice, setChoice] = useState<Choice>({ roles: {}, head: null })
  const chosen = Object.entries(choice.roles).filter(([, role]) => role !== '')
  const use = (): void =>
    actions.chooseAll({
      column: chosen.map(([column, role]) => `${role}=${column}`),
      ...(choice.head === null ? {} : { 'header-row': String(choice.head) }),
    })
  return (
    <details
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && !sheet) void actions.preview(file).then(setSheet)
      }}
    >
      <summary>{words.title(file)}</summary>
      <p class="note">
        {words.note} {shown.dropped.length > 1 && words.all}
      </p>
      {sheet ? (
        <Sheet
          shown={shown}
          sheet={sheet}
          choice={choice}
          change={(part) => setChoice((before) => ({ ...before, ...part }))}
        />
      ) : (
        <p>{words.waiting}</p>
      )}
      <p>
        <button type="button" disabled={chosen.length === 0} onClick={use}>
          {words.use}
        </button>
      </p>
    </details>
  )
}

/** Of each file whose columns are not known, the way to point them out. */
export const Columns = ({ shown, actions, overview }: Part & { readonly overview: Overview }) => (
  <>
    {overview.files
      .filter(({ isDoubtful }) => isDoubtful)
      .map(({ name }) => (
        <Picking key={name} shown={shown} actions={actions} file={name} />
      ))}
  </>
)
