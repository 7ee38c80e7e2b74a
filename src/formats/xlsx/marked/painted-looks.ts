import type { Bytes } from '../../../platform/bytes.js'
import { RESERVED_FILLS, STANDARD_TAGS } from '../writer/look-tags.js'
import { type Looks, looksOf, type Standing } from '../writer/looks.js'
import { type Edit, insertion } from './edits.js'
import { appendEdit, childOf, type Element, withAttribute, withPrefix } from './element.js'
import { formerLooks } from './former-looks.js'

/** The looks of a workbook that stands, and what comes to them. */
export interface Painted {
  /** The look of a cell that looked like `base`, on a ground of this colour. */
  readonly of: (base: number, colour: string) => number
  /** What a rule gives cells by which they are on a ground of this colour. */
  readonly highlight: (colour: string) => number
  /** The look of a cell without our paint: on the ground of the look `was`, on none where that is null. Null for one that is not painted. */
  readonly withoutPaint: (look: number, was: number | null) => number | null
  /** Whether a rule of this number is one that `highlight` gave. */
  readonly isHighlight: (number: number) => boolean
  /** Looks for sheets of ours. To be asked for when all cells are painted. */
  readonly looks: () => Looks
  readonly edits: () => readonly Edit[]
}

/** The lists of the part in the order in which the format wants them. */
const ORDER = [
  ...['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors'],
  'extLst',
]

/** What a list begins with where the workbook has none, or too short a one. */
const BEGINNING: Readonly<Record<string, readonly string[]>> = {
  fonts: [STANDARD_TAGS.font],
  fills: RESERVED_FILLS,
  borders: [STANDARD_TAGS.border],
  cellStyleXfs: [STANDARD_TAGS.base],
  cellXfs: [STANDARD_TAGS.look],
  dxfs: [],
}

/** What a list must begin with and does not yet. */
const lackingTags = (root: Element, list: string): readonly string[] =>
  (BEGINNING[list] ?? []).slice(childOf(root, list)?.children.length ?? 0)

const lengthOf = (root: Element, list: string): number =>
  (childOf(root, list)?.children.length ?? 0) + lackingTags(root, list).length

/** Puts tags at the end of a list, which is made in its place where there is none. */
const listEdits = (root: Element, list: string, tags: readonly string[]): readonly Edit[] => {
  if (tags.length === 0) return []
  const text = tags.join('')
  const known = childOf(root, list)
  if (known) return [withAttribute(known, 'count', `${known.children.length + tags.length}`), appendEdit(known, text)]
  const before = root.children.filter(({ local }) => ORDER.indexOf(local) < ORDER.indexOf(list))
  const at = before.at(-1)?.to ?? root.openEnd
  const name = `${root.prefix}${list}`
  return [insertion(at, `<${name} count="${tags.length}">${text}</${name}>`)]
}

/** The tag of a look with another ground and all else as it is. */
const onGround = (bytes: Bytes, look: Element, fill: number): string => {
  const edits = [withAttribute(look, 'fillId', `${fill}`), withAttribute(look, 'applyFill', '1')]
  let [tag, at] = ['', look.from]
  for (const { from, to, text } of [...edits].sort((a, b) => a.from - b.from)) {
    tag += bytes.toString('utf8', at, from) + text
    at = to
  }
  return tag + bytes.toString('utf8', at, look.to)
}

const plainOnGround = (fill: number): string =>
  STANDARD_TAGS.look.replace('fillId="0"', `fillId="${fill}" applyFill="1"`)

/** A look that gets another ground: which it was, and the number of that ground. */
interface Paint {
  readonly base: number
  readonly fill: number
}

interface Added {
  readonly paints: readonly Paint[]
  readonly grounds: readonly string[]
  readonly highlights: readonly string[]
  readonly added: ReturnType<Looks['addedTags']>
}

const looksEdits = (root: Element, bytes: Bytes, { paints, grounds, highlights, added }: Added): readonly Edit[] => {
  const ours = (tags: readonly string[]): readonly string[] => tags.map((tag) => withPrefix(tag, root.prefix))
  const missingTags = (list: string): readonly string[] => ours(lackingTags(root, list))
  const bases = childOf(root, 'cellXfs')?.children ?? []
  const painted = paints.map(({ base, fill }) => {
    const look = bases[base]
    return look ? onGround(bytes, look, fill) : withPrefix(plainOnGround(fill), root.prefix)
  })
  const lists: Readonly<Record<string, readonly string[]>> = {
    fonts: [...missingTags('fonts'), ...ours(added.fonts)],
    fills: [
      ...missingTags('fills'),
      ...ours(grounds.map((colour) => STANDARD_TAGS.fill(colour))),
      ...ours(added.fills),
    ],
    borders: missingTags('borders'),
    cellStyleXfs: missingTags('cellStyleXfs'),
    cellXfs: [...missingTags('cellXfs'), ...painted, ...ours(added.looks)],
    dxfs: ours(highlights.map((colour) => STANDARD_TAGS.highlight(colour))),
  }
  return Object.entries(lists).flatMap(([list, tags]) => listEdits(root, list, tags))
}

/** Looks to come to those of a part of styles, whose root this is; `colours` are the grounds that the tool painted before. */
export const paintedLooks = (root: Element, bytes: Bytes, colours: readonly string[]): Painted => {
  const former = formerLooks(root, bytes, colours)
  const standing: Standing = {
    fonts: lengthOf(root, 'fonts'),
    fills: lengthOf(root, 'fills'),
    looks: lengthOf(root, 'cellXfs'),
  }
  const [grounds, highlights]: [string[], string[]] = [[], []]
  const paints: Paint[] = []
  const known = new Map<string, number>()
  let own: Looks | null = null
  const onFill = (base: number, fill: number): number => {
    const key = `${base} ${fill}`
    const number = known.get(key) ?? standing.looks + paints.push({ base, fill }) - 1
    known.set(key, number)
    return number
  }
  const looks = (): Looks => {
    own ??= looksOf({
      ...standing,
      looks: standing.looks + paints.length,
      fills: standing.fills + grounds.length,
    })
    return own
  }
  return {
    of: (base, colour) => {
      if (!grounds.includes(colour)) grounds.push(colour)
      return onFill(base, standing.fills + grounds.indexOf(colour))
    },
    withoutPaint: (look, was) => {
      const before = former.before(look, was)
      if (before === null) return null
      return 'look' in before ? before.look : onFill(look, before.fill)
    },
    isHighlight: former.isHighlight,
    highlight: (colour) => {
      if (!highlights.includes(colour)) highlights.push(colour)
      return lengthOf(root, 'dxfs') + highlights.indexOf(colour)
    },
    looks,
    edits: () => looksEdits(root, bytes, { paints, grounds, highlights, added: looks().addedTags() }),
  }
}
