import { PAGE_WORDS } from '../../wording/page.js'
import type { UnitView } from '../protocol.js'
import { Markup } from './markup.js'
import { Planner } from './planner.js'
import type { Part } from './state.js'
import { TryOut } from './try-out.js'

const Saves = ({ shown, actions, unit }: Part & { readonly unit: UnitView }) => {
  const words = PAGE_WORDS[shown.language]
  return (
    <p class="saves">
      {(['unit', 'record', 'record-document'] as const).map((kind) => (
        <button type="button" key={kind} onClick={() => actions.save({ kind, unit: unit.name })}>
          {words.unitSaves[kind]}
        </button>
      ))}
    </p>
  )
}

/** One unit: its report, other scores to try, the way to the next predicate, and where each figure comes from. */
export const Unit = ({ shown, actions }: Part) => {
  const words = PAGE_WORDS[shown.language]
  const { unit } = shown
  if (!unit) return <p>{words.pickUnit}</p>
  return (
    <>
      <h2>{unit.name}</h2>
      <Saves shown={shown} actions={actions} unit={unit} />
      <TryOut key={unit.key} shown={shown} actions={actions} unit={unit} />
      {unit.plan !== null && <Planner key={`plan ${unit.key}`} shown={shown} actions={actions} unit={unit} />}
      <details>
        <summary>{words.trace}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
        <pre tabIndex={0}>{unit.trace}</pre>
      </details>
      <Markup text={unit.article} />
    </>
  )
}
