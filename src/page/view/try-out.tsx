import { useEffect, useState } from 'preact/hooks'
import { PAGE_WORDS } from '../../wording/page.js'
import type { TriableScore, UnitView } from '../protocol.js'
import type { Trial } from '../trial-protocol.js'
import type { Part } from './state.js'

type Changes = Readonly<Record<number, string>>

const Figures = ({ shown, trial }: Pick<Part, 'shown'> & { readonly trial: Trial }) => {
  const words = PAGE_WORDS[shown.language]
  const signs = { '-1': '▼', 0: '', 1: '▲' } as const
  return (
    <div class="trial" role="status">
      <table>
        <thead>
          <tr>
            <th scope="col">{words.figure}</th>
            <th scope="col" class="number">
              {words.now}
            </th>
            <th scope="col" class="number">
              {words.tried}
            </th>
          </tr>
        </thead>
        <tbody>
          {trial.figures.map(({ name, before, after, direction }) => (
            <tr key={name} class={before === after ? undefined : 'changed'}>
              <td>{name}</td>
              <td class="number">{before}</td>
              <td class="number">
                {signs[direction]} {after}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {trial.moved > 0 && <p class="note">{words.moved(trial.moved)}</p>}
    </div>
  )
}

interface Field {
  readonly score: TriableScore
  readonly value: string
  readonly label: string
  readonly change: (value: string) => void
}

const Score = ({ score: { allowed, score }, value, label, change }: Field) =>
  allowed ? (
    <select aria-label={label} value={value} onChange={({ currentTarget }) => change(currentTarget.value)}>
      <option value="">{score ?? '–'}</option>
      {allowed.map((each) => (
        <option key={each.score} value={each.score}>
          {each.text === '' ? each.score : `${each.score}: ${each.text}`}
        </option>
      ))}
    </select>
  ) : (
    <input
      aria-label={label}
      inputMode="decimal"
      placeholder={score ?? ''}
      value={value}
      onInput={({ currentTarget }) => change(currentTarget.value)}
    />
  )

interface Tried extends Pick<Part, 'shown'> {
  readonly scores: readonly TriableScore[]
  readonly changes: Changes
  readonly change: (slot: number, value: string) => void
}

const Scores = ({ shown, scores, changes, change }: Tried) => {
  const words = PAGE_WORDS[shown.language]
  return (
    <table class="cards">
      <thead>
        <tr>
          <th scope="col">{words.code}</th>
          <th scope="col">{words.indicator}</th>
          <th scope="col" class="number">
            {words.score}
          </th>
          <th scope="col">{words.otherScore}</th>
        </tr>
      </thead>
      <tbody>
        {scores.map((each) => (
          <tr key={each.slot}>
            <td class="code" data-label={words.code}>
              {each.code}
            </td>
            <td class="lead">{each.title}</td>
            <td class="number" data-label={words.score}>
              {each.score ?? '–'}
            </td>
            <td data-label={words.otherScore}>
              <Score
                score={each}
                value={changes[each.slot] ?? ''}
                label={words.scoreOf(`${each.code} ${each.title}`)}
                change={(value) => change(each.slot, value)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Other scores than the sheet's: what they would come to is shown at once. */
export const TryOut = ({ shown, actions, unit }: Part & { readonly unit: UnitView }) => {
  const words = PAGE_WORDS[shown.language]
  const [changes, setChanges] = useState<Changes>({})
  const [trial, setTrial] = useState<Trial | null>(null)
  useEffect(() => {
    let isLatest = true
    void actions.tryOut(changes)?.then((made) => isLatest && setTrial(made))
    return () => {
      isLatest = false
    }
  }, [changes, shown.language, unit.key])
  const change = (slot: number, value: string): void => {
    const { [slot]: _, ...rest } = changes
    setChanges(value === '' ? rest : { ...rest, [slot]: value })
  }
  return (
    <details class="tryout">
      <summary>{words.trial}</summary>
      <p class="note">{words.trialNote}</p>
      {trial && <Figures shown={shown} trial={trial} />}
      <p>
        <button type="button" disabled={Object.keys(changes).length === 0} onClick={() => setChanges({})}>
          {words.reset}
        </button>
      </p>
      <Scores shown={shown} scores={unit.scores} changes={changes} change={change} />
    </details>
  )
}
