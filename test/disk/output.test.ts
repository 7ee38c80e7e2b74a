import {
  chmodSync,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeOutputs } from '../../src/disk/output.js'
import { temporaryBeside } from '../../src/disk/temporary.js'
import { OperatorFault } from '../../src/finding/operator-fault.js'
import { sealedHtml } from '../../src/formats/own-seal.js'
import { wordedFault } from '../../src/wording/operator-fault.js'
import { ipp } from '../commands/cli.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'ipp-output-'))
})
afterEach(() => {
  chmodSync(folder, 0o755)
  rmSync(folder, { recursive: true, force: true })
})

const at = (name: string): string => path.join(folder, name)
const text = (name: string): string => readFileSync(at(name), 'utf8')
/** A page with its seal: an output that can tell whether somebody edited it. */
const page = (content: string): string => [...sealedHtml([content])].join('')
const temporaries = (): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.tmp'))
    .sort()

const write = (name: string, content: string, { inputs = [] as string[], force = false } = {}) =>
  writeOutputs({ cwd: folder }, [{ path: name, bytes: Buffer.from(content) }], { inputs, force })

/** The one line that the operator gets, in English. */
const refusal = async (act: Promise<unknown>): Promise<string> => {
  try {
    await act
  } catch (error) {
    if (error instanceof OperatorFault) return wordedFault(error).text.en
    throw error
  }
  return 'written'
}

describe('a place is looked for before anything is read', () => {
  const [sheet, survey] = ['lembar.csv', 'jawaban.csv']
  test.each([
    ['score', sheet, '-o', 'tidak/ada.xlsx'],
    ['score', sheet, '--format', 'json', '--manifest', 'tidak/ada.json'],
    ['check', sheet, '--fix-copy', 'tidak/ada.xlsx'],
    ['check', sheet, '--propose-aliases', 'tidak/ada.csv'],
    ['report', sheet, '-o', 'tidak/ada.html'],
    ['compare', `2023=${sheet}`, `2024=${sheet}`, '-o', 'tidak/ada.json'],
    ['survey', survey, '-o', 'tidak/ada.json'],
    ['template', '--units', sheet, '-o', 'tidak/ada.xlsx'],
  ])('by %s %s %s %s', async (...args) => {
    // None of these is a scoresheet or survey: whoever reads one says so.
    for (const name of [sheet, survey]) writeFileSync(at(name), 'bukan lembar\n')
    const { exit, err, out } = await ipp(folder, [...args, '--lang', 'en'])
    const name = args.find((arg) => arg.startsWith('tidak/'))
    expect([exit, err, out]).toEqual([2, `ipp: ${name} cannot be written: its folder is not there\n`, ''])
    expect(readdirSync(folder).sort()).toEqual([survey, sheet])
  })
})

describe('what is written', () => {
  test('a new file holds the bytes, with the permissions of any new file, and nothing is left beside it', async () => {
    await write('a.ipp.csv', 'rank\n1\n')
    expect(text('a.ipp.csv')).toBe('rank\n1\n')
    expect(statSync(at('a.ipp.csv')).mode & 0o777).toBe(0o666 & ~process.umask())
    expect(readdirSync(folder)).toEqual(['a.ipp.csv'])
  })

  test('an output that nobody touched is replaced without a word, and keeps its permissions', async () => {
    await write('a.html', page('old'))
    chmodSync(at('a.html'), 0o640)
    expect(await write('a.html', page('new'))).toEqual([])
    expect(text('a.html')).toBe(page('new'))
    expect(statSync(at('a.html')).mode & 0o777).toBe(0o640)
    expect(readdirSync(folder)).toEqual(['a.html'])
  })

  test('an empty file holds nobody’s work and is replaced', async () => {
    writeFileSync(at('a.csv'), '')
    await write('a.csv', 'new')
    expect(text('a.csv')).toBe('new')
  })

  test('a file that already holds the bytes is left alone, whoever wrote it', async () => {
    writeFileSync(at('a.csv'), 'same')
    const before = statSync(at('a.csv'), { bigint: true }).mtimeNs
    await write('a.csv', 'same')
    expect(statSync(at('a.csv'), { bigint: true }).mtimeNs).toBe(before)
  })

  test('behind a link the file is replaced and the link stays', async () => {
    await write('real.html', page('old'))
    symlinkSync(at('real.html'), at('link.html'))
    await write('link.html', page('new'))
    expect([text('real.html'), text('link.html')]).toEqual([page('new'), page('new')])
    expect(lstatSync(at('link.html')).isSymbolicLink()).toBe(true)
  })

  test('a name of 255 bytes has room for its temporary name', async () => {
    const name = `${'n'.repeat(251)}.csv`
    await write(name, 'new')
    expect(text(name)).toBe('new')
  })

  test('two outputs are both written or, where one is refused, neither, and nothing is kept', async () => {
    for (const name of ['a.csv', 'b.html']) writeFileSync(at(name), 'by hand')
    const outputs = [
      { path: 'a.csv', bytes: Buffer.from('new') },
      { path: 'b.html', bytes: Buffer.from(page('new')) },
    ]
    const options = { inputs: [], force: false }
    expect(await refusal(writeOutputs({ cwd: folder }, outputs, options))).toMatch(/^b\.html is there already/)
    expect(readdirSync(folder).map((name) => [name, text(name)])).toEqual([
      ['a.csv', 'by hand'],
      ['b.html', 'by hand'],
    ])
    await writeOutputs({ cwd: folder }, outputs, { inputs: [], force: true })
    expect([text('a.csv'), text('b.html')]).toEqual(['new', page('new')])
  })
})

describe('what is never replaced without --force', () => {
  const edits: Record<string, (file: string) => void> = {
    'one figure changed': (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('4.51', '5.00')),
    'a line added': (file) => writeFileSync(file, 'x\n', { flag: 'a' }),
    'all but the first line cut off': (file) => writeFileSync(file, '<p>\n'),
    'its seal taken away': (file) => writeFileSync(file, readFileSync(file, 'utf8').replace(/<!--.*-->\n/, '')),
  }
  test.each(Object.entries(edits))('an output of the tool with %s', async (_, edit) => {
    const [old, fresh] = [page('<p>\n4.51\n'), page('<p>\n4.60\n')]
    await write('a.html', old)
    edit(at('a.html'))
    const now = text('a.html')
    expect(await refusal(write('a.html', fresh))).toBe(
      "a.html is there already and not as ipp wrote it: edited, or another program's. Choose another name with -o, or replace it with --force",
    )
    expect(text('a.html')).toBe(now)
    expect(await write('a.html', fresh, { force: true })).toEqual([])
    expect([text('a.html'), readdirSync(folder)]).toEqual([fresh, ['a.html']])
  })

  test('a file of another program; but a copy of an output is an output, however old', async () => {
    writeFileSync(at('notes.html'), 'mine')
    expect(await refusal(write('notes.html', page('new')))).toMatch(/--force/)
    await write('a.html', page('old'))
    copyFileSync(at('a.html'), at('b.html'))
    utimesSync(at('b.html'), 1_700_000_000, 1_700_000_000)
    expect(await write('b.html', page('new'))).toEqual([])
    expect(text('b.html')).toBe(page('new'))
  })
})

describe('what is never written, with or without --force', () => {
  test.each([
    ['its own name', 'in.csv'],
    ['a hard link', 'hard.csv'],
    ['a symbolic link', 'soft.csv'],
    ['a detour', 'x/../in.csv'],
  ])('an input, by %s', async (_, output) => {
    mkdirSync(at('x'))
    writeFileSync(at('in.csv'), 'scores')
    linkSync(at('in.csv'), at('hard.csv'))
    symlinkSync(at('in.csv'), at('soft.csv'))
    for (const force of [false, true]) {
      expect(await refusal(write(output, 'new', { inputs: ['in.csv'], force }))).toMatch(/it is the input in\.csv/)
    }
    expect(text('in.csv')).toBe('scores')
  })

  test('a folder or a device', async () => {
    mkdirSync(at('x.csv'))
    expect(await refusal(write('x.csv', 'new', { force: true }))).toMatch(/no regular file/)
    if (process.platform !== 'win32') {
      expect(await refusal(write('/dev/full', 'new', { force: true }))).toMatch(/no regular file/)
    }
  })

  test('the same file twice in one run', async () => {
    const outputs = ['a.csv', './a.csv'].map((name) => ({ path: name, bytes: Buffer.from(name) }))
    expect(await refusal(writeOutputs({ cwd: folder }, outputs, { inputs: [], force: false }))).toMatch(/twice/)
  })

  test('a write-protected file', async () => {
    await write('a.csv', 'old')
    chmodSync(at('a.csv'), 0o444)
    expect(await refusal(write('a.csv', 'new', { force: true }))).toMatch(/write-protected/)
    expect(text('a.csv')).toBe('old')
  })
})

describe('what the disk says', () => {
  test('a missing folder is told by name, and nothing is made', async () => {
    expect(await refusal(write('no/such/a.csv', 'new'))).toBe(
      'no/such/a.csv cannot be written: its folder is not there',
    )
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('what a killed run left', () => {
  const dead = 2 ** 22 + 1
  const leftBy = (pid: number): string => temporaryBeside(at('a.csv')).replace(`-${process.pid}-`, `-${pid}-`)

  test('is swept by the next, and what a living one is writing stays', async () => {
    const living = leftBy(process.ppid)
    writeFileSync(leftBy(dead), 'half')
    writeFileSync(living, 'being written')
    writeFileSync(at('.ipp-note.tmp'), 'not ours')
    await write('a.csv', 'new')
    expect(temporaries()).toEqual([path.basename(living), '.ipp-note.tmp'].sort())
  })

  test('on another machine, or by a process number in use again, is swept after an hour', async () => {
    const foreign = at('.ipp-000000-1-00000000.tmp')
    const living = leftBy(process.ppid)
    for (const file of [foreign, living]) writeFileSync(file, 'half')
    await write('a.csv', 'new')
    expect(temporaries()).toHaveLength(2)
    const old = Date.now() / 1000 - 3700
    for (const file of [foreign, living]) utimesSync(file, old, old)
    await write('a.csv', 'newer')
    expect(temporaries()).toEqual([])
  })
})
