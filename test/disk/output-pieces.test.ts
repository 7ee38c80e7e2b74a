import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { bytesOf, writeOutputs } from '../../src/disk/output.js'
import { folderWith } from '../commands/cli.js'

const PIECE = `${'satu,dua\n'.repeat(40_000)}é`
const LONG = [PIECE, '', PIECE, 'akhir\n']

const write = (cwd: string, pieces: readonly string[]) =>
  writeOutputs({ cwd }, [{ path: 'a.csv', bytes: bytesOf(pieces) }], { inputs: [], force: false })

test('a text that comes in pieces is written whole, one piece behind the other', async () => {
  const cwd = folderWith()
  await write(cwd, LONG)
  expect(readFileSync(path.join(cwd, 'a.csv'), 'utf8')).toBe(LONG.join(''))
})

test('what is cut into other pieces is the same text, and is left where it stands', async () => {
  const cwd = folderWith()
  await write(cwd, LONG)
  const before = statSync(path.join(cwd, 'a.csv')).ino
  expect(await write(cwd, [LONG.join('')])).toEqual([])
  expect(statSync(path.join(cwd, 'a.csv')).ino).toBe(before)
})

test.each([
  ['longer', [...LONG, 'x']],
  ['shorter', LONG.slice(0, -1)],
  ['another in its last piece', [...LONG.slice(0, -1), 'Akhir\n']],
])('a text that is %s is another: what stood there is kept beside it', async (_, pieces) => {
  const cwd = folderWith()
  await write(cwd, LONG)
  expect(await write(cwd, pieces)).toHaveLength(1)
  expect(readFileSync(path.join(cwd, 'a.csv'), 'utf8')).toBe(pieces.join(''))
  expect(readFileSync(path.join(cwd, 'a.csv.bak'), 'utf8')).toBe(LONG.join(''))
  expect(readdirSync(cwd)).toHaveLength(2)
})

test('a text of no pieces is an empty file', async () => {
  const cwd = folderWith()
  await write(cwd, [])
  expect(statSync(path.join(cwd, 'a.csv')).size).toBe(0)
})
