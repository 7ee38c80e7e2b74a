import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { keepBackup } from '../../src/disk/backup.js'
import { writeOutputs } from '../../src/disk/output.js'
import { ipp } from '../commands/cli.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'ipp-backup-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string): string => path.join(folder, name)
const text = (name: string): string => readFileSync(at(name), 'utf8')
const write = (name: string, content: string, { force = false } = {}) =>
  writeOutputs({ cwd: folder }, [{ path: name, bytes: Buffer.from(content) }], { inputs: [], force })

describe('what an output without room for a seal finds in its place', () => {
  const backups = (): Record<string, string> =>
    Object.fromEntries(readdirSync(folder).map((name) => [name, text(name)]))

  test('is kept under a name that nothing has yet, each time that it differs', async () => {
    writeFileSync(at('a.csv'), 'by hand')
    expect(await write('a.csv', 'first')).toEqual([{ path: 'a.csv', backup: 'a.csv.bak' }])
    expect(await write('a.csv', 'second')).toEqual([{ path: 'a.csv', backup: 'a.csv.bak2' }])
    expect(await write('a.csv', 'second')).toEqual([])
    expect(await write('a.csv', 'third', { force: true })).toEqual([{ path: 'a.csv', backup: 'a.csv.bak3' }])
    expect(backups()).toEqual({
      'a.csv': 'third',
      'a.csv.bak': 'by hand',
      'a.csv.bak2': 'first',
      'a.csv.bak3': 'second',
    })
  })

  test('never takes the place of a backup, whoever put it there and whatever it is', async () => {
    mkdirSync(at('a.csv.bak'))
    symlinkSync('nowhere', at('a.csv.bak2'))
    writeFileSync(at('a.csv'), 'by hand')
    expect(await write('a.csv', 'new')).toEqual([{ path: 'a.csv', backup: 'a.csv.bak3' }])
    expect([text('a.csv'), text('a.csv.bak3')]).toEqual(['new', 'by hand'])
    expect(lstatSync(at('a.csv.bak2')).isSymbolicLink()).toBe(true)
  })

  test('is kept beside the file itself where a link leads to it', async () => {
    mkdirSync(at('x'))
    writeFileSync(at('x/real.csv'), 'by hand')
    symlinkSync(at('x/real.csv'), at('link.csv'))
    const backup = `${realpathSync(at('x/real.csv'))}.bak`
    expect(await write('link.csv', 'new')).toEqual([{ path: 'link.csv', backup }])
    expect([text('x/real.csv'), readFileSync(backup, 'utf8')]).toEqual(['new', 'by hand'])
  })

  test('is not kept twice where a run was killed after it had been kept', () => {
    writeFileSync(at('a.csv'), 'by hand')
    expect([keepBackup(at('a.csv')), keepBackup(at('a.csv'))]).toEqual(['.bak', '.bak'])
    expect(backups()).toEqual({ 'a.csv': 'by hand', 'a.csv.bak': 'by hand' })
  })

  test('is copied where the disk gives a file no second name', () => {
    const link = () => {
      throw Object.assign(new Error('no links here'), { code: 'EPERM' })
    }
    writeFileSync(at('a.csv'), 'by hand')
    writeFileSync(at('a.csv.bak'), 'older')
    expect(keepBackup(at('a.csv'), link)).toBe('.bak2')
    writeFileSync(at('a.csv'), 'new')
    expect(backups()).toEqual({ 'a.csv': 'new', 'a.csv.bak': 'older', 'a.csv.bak2': 'by hand' })
  })

  test('is told in one line by the command, as an operator reads it', async () => {
    const tiny = new URL('../../fixtures/corpus/tiny.json', import.meta.url)
    writeFileSync(at('tiny.json'), readFileSync(tiny))
    writeFileSync(at('isi.csv'), 'instansi,unit,1.a,2.a,3.a\nKota,Dinas,5,4,4\n')
    writeFileSync(at('h.csv'), 'milik orang')
    const score = ['score', 'isi.csv', '--instrument', 'tiny.json', '-o', 'h.csv']
    const { exit, err } = await ipp(folder, score)
    expect([exit, err.split('\n').filter((line) => line.includes('.bak'))]).toEqual([
      0,
      ['h.csv sudah ada dan isinya lain; yang lama disimpan sebagai h.csv.bak'],
    ])
    expect((await ipp(folder, score)).err).not.toContain('.bak')
    writeFileSync(at('h.csv'), 'milik orang lain')
    expect((await ipp(folder, [...score, '--lang', 'en'])).err).toContain(
      'h.csv was there already with other content; the old one is kept as h.csv.bak2\n',
    )
  })
})
