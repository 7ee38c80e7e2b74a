import { useEffect, useRef, useState } from 'preact/hooks'
import { PLANNER_WORDS, type PlannerWords } from '../../wording/page-planner.js'
import type { PlanAsked, PlanView } from '../planning-protocol.js'
import type { TriableScore, UnitView } from '../protocol.js'
import { DeskFault } from './client.js'
import { Markup } from './markup.js'
import type { Part } from './state.js'

const FIRST: PlanAsked = { target: '', by: 'levels', lock: [], maxStep: '', f03: '', level: 'unit' }

/** Time without a change after which a wish is worked out, in milliseconds: nobody waits for each letter. */
const PAUSE = 200

interface Wish {
  readonly asked: PlanAsked
  readonly change: (part: Partial<PlanAsked>) => void
  readonly words: PlannerWords
}

interface Choice {
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [value: string, text: string])[]
  readonly choose: (value: string) => void
}

const Select = ({ label, value, options, choose }: Choice) => (
  <label>
    {label}
    <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
      {options.map(([each, text]) => (
        <option key={each} value={each}>
          {text}
        </option>
      ))}
    </select>
  </label>
)

const Figure = ({ label, value, put }: { label: string; value: string; put: (value: string) => void }) => (
  <label>
    {label}
    <input inputMode="decimal" value={value} onInput={({ currentTarget }) => put(currentTarget.value.trim())} />
  </label>
)

const Wishes = ({ asked, change, words, unit }: Wish & { readonly unit: UnitView }) => {
  const isIndex = asked.target !== '' && !unit.targets.some(({ letter }) => letter === asked.target)
  const targets = [
    ['', words.next] as const,
    ...unit.targets.map(({ letter, text }) => [letter, text] as const),
    ...(isIndex ? [[asked.target, asked.target] as const] : []),
  ]
  return (
    <div class="choices wishes">
      <Select label={words.target} value={asked.target} options={targets} choose={(target) => change({ target })} />
      <Figure label={words.index} value={isIndex ? asked.target : ''} put={(target) => change({ target })} />
      <Select
        label={words.by}
        value={asked.by}
        options={[
          ['levels', words.levels],
          ['indicators', words.indicators],
        ]}
        choose={(by) => change({ by: by === 'indicators' ? by : 'levels' })}
      />
      <Select
        label={words.maxStep}
        value={asked.maxStep}
        options={[['', words.anyStep], ...['1', '2', '3'].map((each) => [each, each] as const)]}
        choose={(maxStep) => change({ maxStep })}
      />
      {unit.hasSurvey && <Figure label={words.f03} value={asked.f03} put={(f03) => change({ f03 })} />}
      <Select
        label={words.level}
        value={asked.level}
        options={[
          ['unit', words.unit],
          ['agency', words.agency],
        ]}
        choose={(level) => change({ level: level === 'agency' ? level : 'unit' })}
      />
    </div>
  )
}

const Locks = ({ asked, change, words, scores }: Wish & { readonly scores: readonly TriableScore[] }) => {
  const toggle = (code: string, isLocked: boolean): void =>
    change({ lock: isLocked ? [...asked.lock, code] : asked.lock.filter((each) => each !== code) })
  return (
    <details>
      <summary>{words.locks(asked.lock.length)}</summary>
      <ul class="locks">
        {scores.map(({ code, title, score }) => (
          <li key={code}>
            <label class="tick">
              <input
                type="checkbox"
                checked={asked.lock.includes(code)}
                onChange={({ currentTarget }) => toggle(code, currentTarget.checked)}
              />
              <b>{code}</b> {title} ({score ?? '–'})
            </label>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What was worked out of the latest wish, or why it cannot be. */
interface Answer {
  readonly view: PlanView | null
  readonly fault: string
  readonly isWaiting: boolean
}

/** Works a wish out when nobody changes it any more; an answer to an earlier one is passed over. */
const useAnswer = ({ shown, actions }: Part, asked: PlanAsked, key: string): Answer => {
  const [answer, setAnswer] = useState<Answer>({ view: null, fault: '', isWaiting: true })
  const latest = useRef(0)
  useEffect(() => {
    const own = ++latest.current
    const changeAnswer = (next: Partial<Answer>) =>
      own === latest.current && setAnswer((before) => ({ ...before, ...next }))
    changeAnswer({ isWaiting: true })
    const timer = setTimeout(async () => {
      try {
        const view = await actions.plan(key, asked)
        changeAnswer({ view, fault: '', isWaiting: false })
      } catch (error) {
        changeAnswer({
          fault: error instanceof DeskFault ? error.text[shown.language] : String(error),
          isWaiting: false,
        })
      }
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [asked, key, shown.language])
  return answer
}

const Worked = ({
  part,
  asked,
  words,
  unit,
}: { part: Part; asked: PlanAsked; unit: UnitView } & Pick<Wish, 'words'>) => {
  const { view, fault, isWaiting } = useAnswer(part, asked, unit.key)
  const saves = (['plan', 'plan-page'] as const).map((kind) => (
    <button type="button" key={kind} onClick={() => part.actions.save({ kind, key: unit.key, asked })}>
      {words.saves[kind]}
    </button>
  ))
  return (
    <>
      <p class="status" role="status">
        {isWaiting ? words.working : ''}
      </p>
      {fault !== '' && (
        <p class="warn" role="alert">
          {fault}
        </p>
      )}
      {fault === '' && view && <Markup text={view.markup} />}
      {fault === '' && view && <p class="saves">{saves}</p>}
    </>
  )
}

/** The cheapest steps of a unit, or of its agency, to a target that is chosen, without the indicators that are locked. */
export const Planner = ({ unit, ...part }: Part & { readonly unit: UnitView }) => {
  const words = PLANNER_WORDS[part.shown.language]
  const [asked, setAsked] = useState(FIRST)
  const [isOpen, setOpen] = useState(false)
  const change = (next: Partial<PlanAsked>) => setAsked({ ...asked, ...next })
  return (
    <details class="planner" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {words.title}: {unit.plan}
      </summary>
      <p class="note">{words.note}</p>
      <Wishes asked={asked} change={change} words={words} unit={unit} />
      <Locks asked={asked} change={change} words={words} scores={unit.scores} />
      <p>
        <button type="button" disabled={asked === FIRST} onClick={() => setAsked(FIRST)}>
          {words.reset}
        </button>
      </p>
      {isOpen && <Worked part={part} asked={asked} words={words} unit={unit} />}
    </details>
  )
}
