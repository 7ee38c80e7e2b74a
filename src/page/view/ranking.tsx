import { useState } from 'preact/hooks'
import { PAGE_WORDS } from '../../wording/page.js'
import type { ListedUnit } from '../protocol.js'
import { Markup } from './markup.js'
import type { Part } from './state.js'

/** Rows of a list that are shown at once: more make a slow page. */
const AT_ONCE = 100

const Row = ({ shown, actions, unit }: Part & { readonly unit: ListedUnit }) => {
  const words = PAGE_WORDS[shown.language]
  return (
    <tr>
      <td class="rank" data-label={words.rank}>
        {unit.rank ?? '–'}
      </td>
      <td class="lead">
        <button type="button" class="link" onClick={() => actions.openUnit(unit.key)}>
          {unit.unit}
        </button>
      </td>
      <td data-label={words.agency}>{unit.agency}</td>
      <td class="number" data-label={words.index}>
        {unit.index ?? '–'}
      </td>
      <td data-label={words.predicate}>
        {unit.predicate ? <span class={`chip ${unit.tone}`}>{unit.predicate}</span> : words.noIndex}
      </td>
    </tr>
  )
}

const Turning = ({
  page,
  pages,
  shown,
  turn,
}: { page: number; pages: number; turn: (page: number) => void } & Pick<Part, 'shown'>) => {
  const words = PAGE_WORDS[shown.language]
  if (pages < 2) return null
  return (
    <p class="turning">
      <button type="button" disabled={page === 0} onClick={() => turn(page - 1)}>
        {words.earlier}
      </button>{' '}
      {words.pageOf(page + 1, pages)}{' '}
      <button type="button" disabled={page + 1 >= pages} onClick={() => turn(page + 1)}>
        {words.later}
      </button>
    </p>
  )
}

/** All units in the order of the ranking, a hundred at a time; a unit's name opens it. */
const Units = (part: Part & { readonly units: readonly ListedUnit[] }) => {
  const { shown, actions, units } = part
  const words = PAGE_WORDS[shown.language]
  const [asked, setAsked] = useState('')
  const [page, setPage] = useState(0)
  const wanted = asked.trim().toLowerCase()
  const found = units.filter(({ unit, agency }) => `${unit} ${agency}`.toLowerCase().includes(wanted))
  const pages = Math.ceil(found.length / AT_ONCE)
  const rows = found.slice(page * AT_ONCE, (page + 1) * AT_ONCE)
  return (
    <section id="units">
      <h2>{words.units}</h2>
      <p>
        <label>
          {words.search}{' '}
          <input
            type="search"
            value={asked}
            onInput={({ currentTarget }) => {
              setAsked(currentTarget.value)
              setPage(0)
            }}
          />
        </label>{' '}
        <span class="note">{words.found(found.length, units.length)}</span>
      </p>
      <table class="cards">
        <thead>
          <tr>
            <th scope="col" class="rank">
              #
            </th>
            <th scope="col">{words.unit}</th>
            <th scope="col">{words.agency}</th>
            <th scope="col" class="number">
              {words.index}
            </th>
            <th scope="col">{words.predicate}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((unit) => (
            <Row key={unit.key} shown={shown} actions={actions} unit={unit} />
          ))}
        </tbody>
      </table>
      <Turning page={page} pages={pages} shown={shown} turn={setPage} />
    </section>
  )
}

/** The report on the ranking, and the list of units behind it. */
export const Ranking = ({ shown, actions }: Part) => {
  const { overview } = shown
  if (!overview) return null
  return (
    <>
      <Units shown={shown} actions={actions} units={overview.units} />
      <Markup text={overview.ranking ?? ''} />
    </>
  )
}
