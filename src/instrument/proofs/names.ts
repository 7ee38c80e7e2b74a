import { type Path, type Problem, problem } from '../problem.js'
import {
  type Indicator,
  type Instrument,
  isLevel,
  type Level,
  type Part,
  type Question,
  type SurveyForm,
  type Variant,
} from '../schema.js'
import { formsIn, itemsIn, levelsIn, type Placed, variantsIn, withPlaces } from '../with-places.js'

/** Words as a sheet may write them: letters' case and blanks say nothing. */
const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim()
const code = (text: string): string => text.toLowerCase().replace(/\s+/g, '')

/** One name of something: who has it and where it is written. */
interface Name {
  readonly at: Path
  readonly owner: string
  /** As names are compared. */
  readonly name: string
  /** As it is written, where that is otherwise. */
  readonly written?: string
}

/** Names that two owners share; an owner may repeat itself. */
const duplicatesIn = (names: readonly Name[]): readonly Problem[] => {
  const owners = new Map<string, string>()
  return names.flatMap(({ at, owner, name, written }) => {
    const first = owners.get(name)
    if (first === undefined) owners.set(name, owner)
    return first === undefined || first === owner ? [] : [problem('duplicate', at, { found: written ?? name })]
  })
}

const idsOf = (items: readonly Placed<{ readonly id: string }>[]): readonly Problem[] =>
  duplicatesIn(items.map(({ at, value }) => ({ at: [...at, 'id'], owner: at.join('.'), name: value.id })))

/** Ids with the words that stand for them in sheets. */
const wordsOf = (
  items: readonly Placed<{
    readonly id: string
    readonly title: string
    readonly words?: readonly string[] | undefined
  }>[],
): readonly Problem[] =>
  duplicatesIn(
    items.flatMap(({ at, value }) => {
      const owner = at.join('.')
      const words = withPlaces([...at, 'words'], value.words ?? [])
      return [
        { at: [...at, 'id'], owner, name: plain(value.id), written: value.id },
        { at: [...at, 'title'], owner, name: plain(value.title), written: value.title },
        ...words.map((word) => ({ at: word.at, owner, name: plain(word.value), written: word.value })),
      ]
    }),
  )

/** Every name that tells one thing from another does so, and every name that points somewhere points at something. */
export const proveNames = (instrument: Instrument): readonly Problem[] => {
  const groups = withPlaces(['groups', 'value'], instrument.groups.value)
  const letters = withPlaces(['ladder', 'value'], instrument.ladder.value)
  return [
    ...idsOf(formsIn(instrument)),
    ...wordsOf(groups),
    ...duplicatesIn(
      letters.map(({ at, value }) => ({ at: [...at, 'letter'], owner: at.join('.'), name: value.letter })),
    ),
    ...wordsOf(variantsIn(instrument)),
    ...variantsIn(instrument).flatMap((variant) => [
      ...levelIds(variant),
      ...itemNames(itemsIn(variant)),
      ...itemsIn(variant).flatMap((item) => [...principle(instrument, item), ...evidence(item)]),
    ]),
    ...formsIn(instrument).flatMap(({ at, value }) => (value.kind === 'survey' ? surveyNames(at, value) : [])),
    ...pools(instrument),
  ]
}

/** Levels are named by their way down, so only those of one parent must differ. */
const levelIds = ({ at, value }: Placed<Variant>): readonly Problem[] => {
  const top = withPlaces([...at, 'parts'], value.parts)
  const below = levelsIn(top).map((level) =>
    withPlaces([...level.at, 'parts'], level.value.parts).filter(isPlacedLevel),
  )
  return [top, ...below].flatMap(idsOf)
}

const isPlacedLevel = (part: Placed<Part>): part is Placed<Level> => isLevel(part.value)

type Coded = Indicator | Question

const itemNames = (items: readonly Placed<Coded>[]): readonly Problem[] => {
  const owner = (item: Placed<Coded>) => item.at.join('.')
  const codes = items.map((item) => ({
    at: [...item.at, 'code'],
    owner: owner(item),
    name: code(item.value.code),
    written: item.value.code,
  }))
  const numbers = items.flatMap((item) =>
    item.value.number === undefined
      ? []
      : [{ at: [...item.at, 'number'], owner: owner(item), name: String(item.value.number) }],
  )
  const titles = items.flatMap((item) => [
    { at: [...item.at, 'title'], owner: owner(item), name: plain(item.value.title), written: item.value.title },
    ...withPlaces([...item.at, 'titles'], item.value.titles ?? []).map((title) => ({
      at: title.at,
      owner: owner(item),
      name: plain(title.value),
      written: title.value,
    })),
  ])
  const printed = items.flatMap(({ at, value }) =>
    'printed' in value && value.printed !== undefined
      ? [{ at: [...at, 'printed'], owner: at.join('.'), name: String(value.printed) }]
      : [],
  )
  return [codes, numbers, printed, titles].flatMap(duplicatesIn).concat(items.flatMap(numberInCode))
}

/** A code that begins with a number begins with its own: the number decides wherever the two are read. */
const numberInCode = ({ at, value }: Placed<Coded>): readonly Problem[] => {
  const [digits] = /^\d+/.exec(value.code) ?? []
  if (value.number === undefined || digits === undefined || Number(digits) === value.number) return []
  return [problem('number-code', [...at, 'code'], { found: value.code, expected: String(value.number) })]
}

const principle = (instrument: Instrument, { at, value }: Placed<Indicator>): readonly Problem[] =>
  value.principle === undefined || Object.hasOwn(instrument.principles, value.principle)
    ? []
    : [
        problem('reference', [...at, 'principle'], {
          found: value.principle,
          expected: Object.keys(instrument.principles).join(' | '),
        }),
      ]

/** A piece of evidence is listed once: who gathers it would look for a second one. */
const evidence = ({ at, value }: Placed<Indicator>): readonly Problem[] =>
  duplicatesIn(
    withPlaces([...at, 'evidence', 'value'], value.evidence?.value ?? []).map((piece, i) => ({
      at: piece.at,
      owner: String(i),
      name: plain(piece.value),
      written: piece.value,
    })),
  )

const surveyNames = (at: Path, form: SurveyForm): readonly Problem[] => {
  const variants = withPlaces([...at, 'variants'], form.variants)
  return [
    ...idsOf(variants),
    ...variants.flatMap((variant) => {
      const parts = withPlaces([...variant.at, 'parts'], variant.value.parts)
      const questions = parts.flatMap((part) => withPlaces([...part.at, 'questions'], part.value.questions))
      return [...idsOf(parts), ...itemNames(questions)]
    }),
  ]
}

/** The national figure is a mean of pools of groups that exist, each in one pool. */
const pools = (instrument: Instrument): readonly Problem[] => {
  const known = instrument.groups.value.map((group) => group.id)
  const members = withPlaces(['national', 'value'], instrument.national?.value ?? []).flatMap((pool) =>
    withPlaces([...pool.at, 'groups'], pool.value.groups),
  )
  return members.flatMap(({ at, value }, i) => {
    if (!known.includes(value)) return [problem('reference', at, { found: value, expected: known.join(' | ') })]
    const earlier = members.slice(0, i).some((member) => member.value === value)
    return earlier ? [problem('pool-twice', at, { found: value })] : []
  })
}
