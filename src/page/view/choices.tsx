import { PAGE_WORDS } from '../../wording/page.js'
import type { Overview } from '../protocol.js'
import type { Part } from './state.js'

type Chosen = Part & { readonly overview: Overview }

const Year = ({ shown, actions, overview }: Chosen) => {
  const words = PAGE_WORDS[shown.language]
  return (
    <label>
      {words.year}
      <select
        value={String(shown.given['year'] ?? '')}
        onChange={({ currentTarget: { value } }) => actions.choose('year', value === '' ? null : value)}
      >
        <option value="">{words.anyYear}</option>
        {[...new Set([...overview.choices.years, ...(overview.year === null ? [] : [overview.year])])].map((year) => (
          <option key={year} value={String(year)}>
            {year}
          </option>
        ))}
      </select>
    </label>
  )
}

const Instrument = ({ shown, actions, overview }: Chosen) => {
  const words = PAGE_WORDS[shown.language]
  return (
    <label>
      {words.instrument}
      <select
        value={String(shown.given['instrument'] ?? '')}
        onChange={({ currentTarget: { value } }) => actions.choose('instrument', value === '' ? null : value)}
      >
        <option value="">
          {words.byYear}: {overview.instrument}
        </option>
        {overview.choices.instruments.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  )
}

const Switches = ({ shown, actions }: Part) => {
  const words = PAGE_WORDS[shown.language]
  return (
    <>
      <label class="tick">
        <input
          type="checkbox"
          checked={shown.given['basis'] === 'f02'}
          onChange={({ currentTarget }) => actions.choose('basis', currentTarget.checked ? 'f02' : null)}
        />
        {words.basis}
      </label>
      <label class="tick">
        <input
          type="checkbox"
          checked={shown.given['partial'] === true}
          onChange={({ currentTarget }) => actions.choose('partial', currentTarget.checked ? true : null)}
        />
        {words.partial}
      </label>
    </>
  )
}

const OWN = ['year', 'instrument', 'basis', 'partial']

/** What was chosen to mend a finding, with the way back. */
const Others = ({ shown, actions }: Part) => {
  const words = PAGE_WORDS[shown.language]
  const others = Object.entries(shown.given).filter(([name]) => !OWN.includes(name))
  if (others.length === 0) return null
  return (
    <ul>
      {others.map(([name, value]) => (
        <li key={name}>
          {words.set}: <code>{`--${name} ${value === true ? '' : String(value)}`.trim()}</code>{' '}
          <button type="button" onClick={() => actions.choose(name, null)}>
            {words.unset}
          </button>
        </li>
      ))}
    </ul>
  )
}

/** What the sheets leave open stands open; all else that may be chosen, behind a line. */
export const Choices = (part: Chosen) => {
  const { shown, overview } = part
  const words = PAGE_WORDS[shown.language]
  const isAsked = overview.choices.asked.some((name) => OWN.includes(name)) || overview.choices.years.length > 1
  return (
    <details class="choices" open={isAsked || Object.keys(shown.given).length > 0}>
      <summary>{isAsked ? words.asked : words.choices}</summary>
      <Year {...part} />
      <Instrument {...part} />
      <Switches {...part} />
      <Others {...part} />
    </details>
  )
}
