import { useRef, useState } from 'preact/hooks'
import type { Language } from '../../finding/language.js'
import type { Given } from '../../run/option-type.js'
import { PAGE_WORDS } from '../../wording/page.js'
import type { PlanAsked } from '../planning-protocol.js'
import type { Dropped, Overview, Role, Saved, UnitView } from '../protocol.js'
import { DeskFault, saveFile, startDesk } from './client.js'
import type { Found, NamedFile } from './dropped-files.js'

export type View = 'ranking' | 'unit' | 'comparison' | 'saving'

/** All that the page shows, and what a click does. */
interface Shown {
  readonly language: Language
  readonly dropped: readonly Dropped[]
  readonly given: Given
  readonly overview: Overview | null
  readonly unit: UnitView | null
  readonly view: View
  /** What is told at the moment, to screen readers too. */
  readonly status: string
  readonly fault: string
  /** Files of dropped folders that are none of ours. */
  readonly passedOver: readonly string[]
}

const EMPTY: Shown = {
  language: 'id',
  dropped: [],
  given: {},
  overview: null,
  unit: null,
  view: 'ranking',
  status: '',
  fault: '',
  passedOver: [],
}

const desk = startDesk()

/** A name that no other file has. */
const freeName = (name: string, taken: ReadonlySet<string>): string => {
  for (let i = 2; ; i++) {
    const other = name.replace(/(\.[^.]*)?$/, ` (${i})$1`)
    if (!taken.has(other)) return other
  }
}

const withFiles = (dropped: readonly Dropped[], files: readonly NamedFile[]): readonly Dropped[] => {
  const names = new Set(dropped.map(({ name }) => name))
  const more = files.map(({ name: given, file }): Dropped => {
    const name = names.has(given) ? freeName(given, names) : given
    names.add(name)
    return { name, file, role: /\.json$/i.test(name) ? 'instrument' : 'auto' }
  })
  return [...dropped, ...more]
}

interface Actions {
  readonly add: (found: Found) => void
  readonly remove: (name: string) => void
  readonly setRole: (name: string, role: Role) => void
  readonly choose: (name: string, value: Given[string] | null) => void
  /** Several choices at once; they count in place of earlier ones of the same name. */
  readonly chooseAll: (given: Given) => void
  readonly preview: typeof desk.preview
  readonly speak: (language: Language) => void
  readonly look: (view: View) => void
  readonly openUnit: (key: string) => void
  readonly tryOut: (changes: Readonly<Record<number, string>>) => ReturnType<typeof desk.tryOut> | null
  readonly plan: (key: string, asked: PlanAsked) => ReturnType<typeof desk.plan>
  readonly save: (what: Saved) => void
  readonly restart: () => void
}

export interface Part {
  readonly shown: Shown
  readonly actions: Actions
}

/** The state as it is now, what changes it, and how work that takes a while does. */
interface Work {
  readonly now: () => Shown
  readonly put: (change: Partial<Shown>) => void
  readonly attempt: (work: () => Promise<Partial<Shown>>) => void
}

/** Reads the files anew: whatever is chosen, all is worked out again from them. */
const readAgain = ({ now, put, attempt }: Work, change: Partial<Pick<Shown, 'dropped' | 'given'>>): void => {
  const { dropped, given } = { ...now(), ...change }
  if (dropped.length === 0) {
    const { language, passedOver } = now()
    put({ ...EMPTY, language, passedOver })
    return
  }
  put({ dropped, given, unit: null })
  attempt(async () => {
    const overview = await desk.read(dropped, given, now().language)
    const { units, findings } = overview
    return { overview, view: 'ranking', status: PAGE_WORDS[now().language].done(units.length, findings.length) }
  })
}

const speak = ({ now, put, attempt }: Work, language: Language): void => {
  put({ language })
  document.documentElement.lang = language
  if (now().overview === null) return
  attempt(async () => {
    const { unit } = now()
    return { overview: await desk.show(language), unit: unit && (await desk.unit(unit.key, language)) }
  })
}

const save = ({ now, attempt }: Work, what: Saved): void =>
  attempt(async () => {
    const { language } = now()
    const { name, bytes } = await desk.save(what, language)
    saveFile(name, bytes)
    return { status: PAGE_WORDS[language].saved(name) }
  })

const actionsOf = (work: Work): Actions => {
  const { now, put, attempt } = work
  return {
    add: ({ files, others }) => {
      put({ passedOver: [...now().passedOver, ...others] })
      readAgain(work, { dropped: withFiles(now().dropped, files) })
    },
    remove: (name) => readAgain(work, { dropped: now().dropped.filter((each) => each.name !== name) }),
    setRole: (name, role) =>
      readAgain(work, { dropped: now().dropped.map((each) => (each.name === name ? { ...each, role } : each)) }),
    choose: (name, value) => {
      const { [name]: _, ...rest } = now().given
      readAgain(work, { given: value === null ? rest : { ...rest, [name]: value } })
    },
    chooseAll: (given) => readAgain(work, { given: { ...now().given, ...given } }),
    preview: desk.preview,
    speak: (language) => speak(work, language),
    look: (view) => put({ view }),
    openUnit: (key) => attempt(async () => ({ unit: await desk.unit(key, now().language), view: 'unit' })),
    tryOut: (changes) => {
      const { unit, language } = now()
      return unit && desk.tryOut(unit.key, changes, language)
    },
    plan: (key, asked) => desk.plan(key, asked, now().language),
    save: (what) => save(work, what),
    restart: () => {
      put({ passedOver: [] })
      readAgain(work, { dropped: [], given: {} })
    },
  }
}

export const usePage = (): readonly [Shown, Actions] => {
  const [shown, setShown] = useState(EMPTY)
  const latest = useRef(shown)
  const now = () => latest.current
  const changeShown = (change: Partial<Shown>): void => {
    latest.current = { ...latest.current, ...change }
    setShown(latest.current)
  }
  const workOn = async (work: () => Promise<Partial<Shown>>): Promise<void> => {
    changeShown({ status: PAGE_WORDS[now().language].reading, fault: '' })
    try {
      changeShown({ status: '', ...(await work()) })
    } catch (error) {
      const { language } = now()
      // What the reader got wrong is told in words; anything else is a fault of the program, and told too.
      const text = error instanceof DeskFault ? error.text[language] : String(error)
      changeShown({ status: '', fault: `${PAGE_WORDS[language].failed}: ${text}` })
    }
  }
  const attempt = (work: () => Promise<Partial<Shown>>): void => {
    void workOn(work)
  }
  return [shown, actionsOf({ now, put: changeShown, attempt })]
}
