import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const SRC = path.resolve(import.meta.dirname, '../src')

/** Which rooms a room may look into; its own it always may. */
const BELOW_RUN = ['exact', 'finding', 'platform', 'instrument', 'engine', 'formats', 'scoresheet', 'rules']
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  exact: [],
  finding: [],
  platform: [],
  instrument: ['exact', 'platform'],
  engine: ['exact', 'finding', 'instrument'],
  formats: ['finding', 'platform'],
  scoresheet: ['exact', 'finding', 'platform', 'instrument', 'engine', 'formats'],
  rules: ['exact', 'finding', 'instrument', 'engine'],
  run: BELOW_RUN,
  wording: ['exact', 'finding', 'instrument'],
  report: [...BELOW_RUN, 'run', 'wording'],
  disk: ['finding', 'platform', 'formats'],
  commands: [...BELOW_RUN, 'run', 'wording', 'report', 'disk'],
  library: [...BELOW_RUN, 'run', 'wording', 'report', 'disk'],
  // It runs in a browser: no disk.
  page: [...BELOW_RUN, 'run', 'wording', 'report'],
}

/** Which folders a folder within a room may look into, beside its own: `.` are the files of the room that lie in none. */
const WITHIN: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  // What is shown and what works it out meet in the messages that go between them, and nowhere else.
  page: { '.': [], desk: ['.'], view: ['.'] },
  engine: { score: [], survey: ['score'], compare: ['score'], plan: ['score'] },
  commands: { '.': ['register', 'rules'], register: ['.'], rules: ['.'] },
  report: {
    '.': ['text', 'explain'],
    text: [],
    check: ['.', 'text'],
    compare: ['.', 'text', 'html', 'workbook'],
    explain: ['.', 'text'],
    html: ['.', 'text', 'ranking', 'record', 'explain'],
    plan: ['.', 'text', 'ranking', 'rules', 'html', 'template', 'workbook'],
    ranking: ['.', 'text'],
    record: ['.', 'text', 'explain'],
    rules: ['.', 'text'],
    survey: ['.', 'text', 'workbook', 'html'],
    template: ['.'],
    trace: ['.', 'explain'],
    workbook: ['.', 'text', 'ranking'],
  },
}

/** Each package and the files that own it. */
const OWNERS: Readonly<Record<string, RegExp>> = {
  zod: /^(instrument\/|rules\/|scoresheet\/map\.ts$|page\/desk\/worker\.ts$)/,
  papaparse: /^formats\/csv\//,
  chalk: /^formats\/terminal\.ts$/,
  commander: /^commands\//,
  preact: /^page\/view\/main\.tsx$/,
  'preact/hooks': /^page\/view\//,
  tinyglobby: /^disk\/pattern\.ts$/,
}

/** Where Node's own doors to the outside may be used beside the rooms that are made for them. */
const NODE: Readonly<Record<string, RegExp>> = {
  'node:path': /^commands\//,
  'node:v8': /^commands\/survey\.ts$/,
}

interface Import {
  readonly from: string
  readonly to: string
  readonly isType: boolean
}

const importsOf = (file: string): readonly Import[] => {
  const text = readFileSync(path.join(SRC, file), 'utf8')
  const found = text.matchAll(
    /^(?:import|export)(\s+type)?\b[^'"]*?from\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm,
  )
  return [...found].map((match) => ({ from: file, to: match[2] ?? match[3] ?? '', isType: match[1] !== undefined }))
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => file.split(path.sep).join('/'))

/** A file without the lines that are comments. */
const codeOf = (file: string): string =>
  readFileSync(path.join(SRC, file), 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '')

const imports = files.flatMap(importsOf)
const roomOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '') : '')
const target = ({ from, to }: Import): string => path.posix.join(path.posix.dirname(from), to)
const sourceOf = (compiled: string): string =>
  files.find((file) => file.replace(/\.tsx?$/, '.js') === compiled) ?? compiled
const shown = ({ from, to }: Import): string => `${from} → ${to}`

describe('the house', () => {
  it('has no room that nobody planned', () => {
    const rooms = new Set(files.map(roomOf).filter((room) => room !== ''))
    expect([...rooms].filter((room) => !(room in ARROWS))).toEqual([])
  })

  it('lets a room look only into the rooms below it', () => {
    const wrong = imports.filter((each) => {
      const from = roomOf(each.from)
      if (!each.to.startsWith('.') || from === '') return false
      const to = roomOf(target(each))
      // Words know the shape of what they speak of, and nothing else of it.
      if (to === from || (from === 'wording' && each.isType)) return false
      return !(ARROWS[from] ?? []).includes(to)
    })
    expect(wrong.map(shown)).toEqual([])
  })

  it("words an operator's fault only at its faces", () => {
    const faces = /^(index|library\/worded|page\/desk\/worker|commands\/(cli|main))\.ts$/
    const wrong = imports.filter((each) => target(each) === 'wording/operator-fault.js' && !faces.test(each.from))
    expect(wrong.map(shown)).toEqual([])
  })

  it('has no circle of files that look into each other', () => {
    const left = new Map(files.map((file) => [file, new Set<string>()]))
    for (const each of imports) if (each.to.startsWith('.')) left.get(each.from)?.add(sourceOf(target(each)))
    const isLoose = (file: string, into: ReadonlySet<string>): boolean =>
      ![...into].some((each) => left.has(each)) || ![...left.values()].some((others) => others.has(file))
    // What looks into nothing that is left, or is looked into by nothing, is in no circle.
    for (let size = -1; size !== left.size; ) {
      size = left.size
      for (const [file, into] of left) if (isLoose(file, into)) left.delete(file)
    }
    expect([...left.keys()]).toEqual([])
  })

  it('lets a folder within a room look only into those that are meant for it', () => {
    const folderOf = (file: string): string => (file.split('/').length > 2 ? (file.split('/')[1] ?? '') : '.')
    const wrong = imports.filter((each) => {
      const [room, folder] = [roomOf(each.from), folderOf(each.from)]
      if (!each.to.startsWith('.') || !(room in WITHIN) || roomOf(target(each)) !== room) return false
      const to = folderOf(target(each))
      return to !== folder && !WITHIN[room]?.[folder]?.includes(to)
    })
    expect(wrong.map(shown)).toEqual([])
  })

  it('keeps each package with its one owner', () => {
    const wrong = imports.filter(({ from, to }) => {
      if (to.startsWith('.') || to.startsWith('node:')) return false
      return !OWNERS[to]?.test(from)
    })
    expect(wrong.map(shown)).toEqual([])
  })

  it('uses what only Node has in no other rooms than those that may import it', () => {
    const rooms = ['disk', 'platform', 'commands', 'library']
    const names = /\b(?:Buffer|process|__dirname|require)\b(?=[.(:,)]| \|)/
    const wrong = files.filter(
      (file) => !rooms.includes(roomOf(file)) && file !== 'index.ts' && names.test(codeOf(file)),
    )
    expect(wrong).toEqual([])
  })

  it('has for each file of the platform that looks into Node one for a browser, under the same name and with the same exports', async () => {
    const nodes = files.filter((file) => /^platform\/[^/]+$/.test(file) && /from 'node:/.test(codeOf(file)))
    const names = async (file: string): Promise<readonly string[]> =>
      Object.keys((await import(path.join(SRC, file))) as object).sort()
    for (const file of nodes)
      expect(await names(file.replace('platform/', 'platform/browser/'))).toEqual(await names(file))
    // What the single executable takes instead, too.
    for (const file of files.filter((each) => each.startsWith('platform/single/')))
      expect(await names(file)).toEqual(await names(file.replace('single/', '')))
  })

  it('opens the doors to the outside only in the rooms that are made for it', () => {
    const wrong = imports.filter(
      ({ from, to }) => to.startsWith('node:') && !['disk', 'platform'].includes(roomOf(from)) && !NODE[to]?.test(from),
    )
    expect(wrong.map(shown)).toEqual([])
  })

  it('spells no figure of the regulation in code', () => {
    const law = /(?<![\d.])(?:4\.51|4\.01|3\.51|3\.01|2\.51|2\.01|1\.51|1\.01|0\.75|0\.25)(?![\d.])/
    expect(files.filter((file) => law.test(codeOf(file)))).toEqual([])
  })
})
