import { useState } from 'preact/hooks'
import { PAGE_WORDS, type PageWords } from '../../wording/page.js'
import type { FileOutcome, Overview, Role } from '../protocol.js'
import { chosenFiles, droppedFiles, folderFiles } from './dropped-files.js'
import type { Part } from './state.js'

/** Lets a whole folder be chosen; no attribute that every browser knows. */
const asFolder = (input: HTMLInputElement | null): void => input?.setAttribute('webkitdirectory', '')

/** The place on which files are dropped, and the button for who has no mouse. */
export const Drop = ({ shown, actions }: Part) => {
  const words = PAGE_WORDS[shown.language]
  const [isOver, setOver] = useState(false)
  return (
    <section
      class={isOver ? 'drop over' : 'drop'}
      aria-label={words.choose}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        void droppedFiles(event.dataTransfer).then(actions.add)
      }}
    >
      <p>{words.intro}</p>
      <label class="button">
        {words.choose}
        <input
          type="file"
          multiple
          accept=".xlsx,.xlsm,.csv,.zip,.json"
          onChange={({ currentTarget }) => {
            actions.add(chosenFiles(currentTarget.files ?? []))
            currentTarget.value = ''
          }}
        />
      </label>{' '}
      <label class="button other">
        {words.chooseFolder}
        <input
          type="file"
          ref={asFolder}
          onChange={({ currentTarget }) => {
            actions.add(folderFiles(currentTarget.files ?? []))
            currentTarget.value = ''
          }}
        />
      </label>
      <p class="note">{words.private}</p>
    </section>
  )
}

const ROLES: readonly Role[] = ['auto', 'survey', 'register', 'aliases', 'instrument']

const outcomeText = ({ rows, errors, warnings }: FileOutcome, words: PageWords): string => {
  const told = [errors > 0 && words.errors(errors), warnings > 0 && words.warnings(warnings)].filter(Boolean)
  if (told.length > 0) return told.join(', ')
  return rows === null ? words.notUsed : words.clean
}

const FileRow = ({ shown, actions, file }: Part & { readonly file: FileOutcome }) => {
  const words = PAGE_WORDS[shown.language]
  const { name, role, rows, errors } = file
  return (
    <tr>
      <td class="lead">{name}</td>
      <td data-label={words.role}>
        <select
          aria-label={`${words.role}: ${name}`}
          value={role}
          onChange={({ currentTarget }) => actions.setRole(name, currentTarget.value as Role)}
        >
          {ROLES.map((each) => (
            <option key={each} value={each}>
              {words.roles[each]}
            </option>
          ))}
        </select>
      </td>
      <td data-label={words.rows}>{rows && words.used(rows.used, rows.read)}</td>
      <td data-label={words.state} class={errors > 0 ? 'warn' : undefined}>
        {outcomeText(file, words)}
      </td>
      <td class="act">
        <button type="button" aria-label={words.removeFile(name)} onClick={() => actions.remove(name)}>
          {words.remove}
        </button>
      </td>
    </tr>
  )
}

export const Files = ({ shown, actions, overview }: Part & { readonly overview: Overview }) => {
  const words = PAGE_WORDS[shown.language]
  const heads = [words.file, words.role, words.rows, words.state]
  return (
    <section>
      <div class="bar">
        <h2>{words.files}</h2>
        <button type="button" onClick={actions.restart}>
          {words.restart}
        </button>
      </div>
      <table class="cards">
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
            <th scope="col">
              <span class="unseen">{words.remove}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {overview.files.map((file) => (
            <FileRow key={file.name} shown={shown} actions={actions} file={file} />
          ))}
        </tbody>
      </table>
    </section>
  )
}
