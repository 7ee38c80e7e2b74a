import { type Node, taken } from './grammar.js'

/** Characters of every kind that patterns ask for. */
const ALPHABET = [...' \t\n\u00a001 9abnexAZ.,-–\'"‘([{<])}>/_#:;|&\\!*=?@%+½é\u0301\u200b\u0001\u0080\u2028\ud83d']

/** Makes texts that a pattern, or a part of it, can match. */
interface Sampler {
  readonly chars: (source: string) => readonly string[]
  /** A whole number below `n`; the same ones in every run. */
  readonly draw: (n: number) => number
}

const samplerOf = (flags: string): Sampler => {
  const known = new Map<string, readonly string[]>()
  const own = flags.replace(/[gy]/g, '')
  let state = 20_240_601
  const draw = (n: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
  const chars = (source: string): readonly string[] => {
    const before = known.get(source)
    if (before) return before
    const one = new RegExp(`^${source}$`, own)
    const found = [...new Set([...ALPHABET, ...source].filter((char) => one.test(char)))]
    known.set(source, found)
    return found
  }
  return { chars, draw }
}

/** One text that a node matches, with as little of what repeats as there may be, or a little more. */
const textOf = (sampler: Sampler, node: Node): string => {
  if (node.kind === 'char') {
    const all = sampler.chars(node.source)
    return all[sampler.draw(all.length)] ?? ''
  }
  if (node.kind === 'repeat') {
    const times = Math.min(node.max, node.min + sampler.draw(2))
    return textOf(sampler, node.body).repeat(times)
  }
  if (node.kind !== 'group' || node.asserts) return ''
  return lineOf(sampler, node.options[sampler.draw(node.options.length)] ?? [])
}

const lineOf = (sampler: Sampler, nodes: readonly Node[]): string => nodes.map((node) => textOf(sampler, node)).join('')

const [BEGINNINGS, TEXTS] = [12, 4]

/** What a part of a pattern that repeats is fed with. */
const feedOf = (sampler: Sampler, body: Node): readonly string[] => {
  if (body.kind === 'char') return sampler.chars(body.source)
  if (body.kind !== 'group') return []
  const texts = body.options.flatMap((option) => Array.from({ length: TEXTS }, () => lineOf(sampler, option)))
  return [...new Set(texts)]
}

/** A beginning, and what is repeated behind it. */
export interface Pump {
  readonly before: string
  readonly again: string
}

/** Every part of a pattern that repeats without end, with what stands before it and what it may be fed. */
function* repeats(sampler: Sampler, nodes: readonly Node[], before: readonly string[]): Generator<Pump> {
  let reached = before
  for (const node of nodes) {
    const body = node.kind === 'repeat' ? node.body : node
    if (node.kind === 'repeat' && node.max > 50)
      for (const again of feedOf(sampler, body)) for (const each of new Set(reached)) yield { before: each, again }
    if (body.kind === 'group') for (const option of body.options) yield* repeats(sampler, option, reached)
    reached = reached.map((each) => each + textOf(sampler, node))
  }
}

/** What may keep a pattern busy: each of its repeats fed, and its own beginnings over and over. */
export const pumpsOf = ({ source, flags }: RegExp): readonly Pump[] => {
  const sampler = samplerOf(flags)
  const start = Array.from({ length: BEGINNINGS }, () => '')
  const found = taken(source).flatMap((option) => [...repeats(sampler, option, start)])
  const again = found.flatMap(({ before, again: fed }) => [
    { before: '', again: before + fed },
    { before: '', again: before + fed + before.charAt(0) },
  ])
  const plain = ALPHABET.map((char) => ({ before: '', again: char }))
  const all = [...plain, ...found, ...again].filter((pump) => pump.again !== '')
  return [...new Map(all.map((pump) => [`${pump.before}\u0000${pump.again}`, pump])).values()]
}

/** What spoils a match at the end. */
const ENDS = ['!', '\n\u0001']

/** Milliseconds of the processor, whoever else is at work on the machine. */
const spent = (pattern: RegExp, text: string): number => {
  pattern.lastIndex = 0
  const before = process.cpuUsage()
  if (pattern.global) text.replace(pattern, '')
  else pattern.exec(text)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const least = (pattern: RegExp, text: string, runs: number): number =>
  Math.min(...Array.from({ length: runs }, () => spent(pattern, text)))

const textFor = ({ before, again }: Pump, end: string, times: number): string => before + again.repeat(times) + end

/** Milliseconds below which nothing is said of a pattern, and above which no more needs to be known. */
const [IDLE, ENOUGH] = [12, 60]
/** How often a text is repeated: by small steps first, for what grows without measure. */
const STEPS = [8, 16, 20, 24, 28, 36, 60, 250]
/** How long a text is held against one four times as long. That may take four times as long, not sixteen times. */
const [LENGTH, LONGER, AT_MOST] = [4000, 4, 10]

const grows = (pattern: RegExp, pump: Pump, end: string): boolean => {
  if (STEPS.some((times) => spent(pattern, textFor(pump, end, times)) > ENOUGH)) return true
  const times = Math.ceil(LENGTH / pump.again.length)
  const [short, long] = [textFor(pump, end, times), textFor(pump, end, times * LONGER)]
  if (spent(pattern, long) < IDLE || least(pattern, long, 4) < IDLE) return false
  return least(pattern, long, 4) > AT_MOST * least(pattern, short, 8)
}

/** The text that a pattern takes out of all measure, as its beginning and what is repeated; null where there is none. */
export const hostileTo = (pattern: RegExp): string | null => {
  // Looked at anew before it is believed: a machine that was busy elsewhere is no pattern's fault.
  for (const pump of pumpsOf(pattern))
    for (const end of ENDS)
      if (grows(pattern, pump, end) && grows(pattern, pump, end)) return JSON.stringify([pump.before, pump.again, end])
  return null
}
