import { PAGE_WORDS } from '../../wording/page.js'
import type { Saved } from '../protocol.js'
import type { Part } from './state.js'

/** Plans are saved where they are made. */
type OfRun = Exclude<Saved, { readonly kind: 'plan' | 'plan-page' }>

const RUN: readonly OfRun[] = [
  { kind: 'workbook' },
  { kind: 'csv' },
  { kind: 'json' },
  { kind: 'ranking' },
  { kind: 'unit', unit: null },
  { kind: 'record', unit: null },
  { kind: 'record-document', unit: null },
  { kind: 'check' },
  { kind: 'template' },
]
const COMPARED: readonly OfRun[] = [{ kind: 'comparison' }, { kind: 'comparison-book' }]

export const Saving = ({ shown, actions }: Part) => {
  const words = PAGE_WORDS[shown.language]
  const { overview } = shown
  const files = (overview?.files ?? []).filter(({ role, rows }) => role === 'auto' && rows !== null)
  const saves = [...RUN, ...(overview?.comparison == null ? [] : COMPARED)]
  return (
    <section>
      <h2>{words.views.saving}</h2>
      <p class="note">{words.saveNote}</p>
      <ul class="saves">
        {saves.map((what) => (
          <li key={what.kind}>
            <button type="button" onClick={() => actions.save(what)}>
              {words.saves[what.kind]}
            </button>
          </li>
        ))}
        {files.map(({ name }) => (
          <li key={name}>
            <button type="button" onClick={() => actions.save({ kind: 'copy', file: name })}>
              {words.copyOf(name)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
