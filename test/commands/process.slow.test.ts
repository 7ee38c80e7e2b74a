import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { folderWith, ipp as inside, put } from './cli.js'

const ROOT = path.resolve(import.meta.dirname, '../..')
const isUnix = process.platform !== 'win32'

/** The program as it is built and installed, without the packages that it was built from. */
let home = ''

beforeAll(() => {
  home = folderWith()
  const packages = path.join(home, 'node_modules')
  symlinkSync(path.join(ROOT, 'node_modules'), packages, 'junction')
  cpSync(path.join(ROOT, 'bin'), path.join(home, 'bin'), { recursive: true })
  cpSync(path.join(ROOT, 'package.json'), path.join(home, 'package.json'))
  const built = path.join(home, 'dist')
  const compiler = path.join(ROOT, 'node_modules/typescript/bin/tsc')
  const compile = ['-p', path.join(ROOT, 'tsconfig.build.json'), '--outDir', built, '--declaration', 'false']
  for (const step of [
    [compiler, ...compile],
    [path.join(ROOT, 'build/finish.js'), built],
  ])
    execFileSync(process.execPath, step)
  rmSync(packages)
})

const ENV = { PATH: process.env['PATH'] ?? '' }

const started = (
  program: string,
  cwd: string,
  args: readonly string[],
  more: { readonly env?: object; readonly input?: string } = {},
) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(program, 'bin/ipp.js'), ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...ENV, ...more.env },
    input: more.input ?? '',
    timeout: 60_000,
  })
  return { exit: status, out: stdout, err: stderr }
}

const TINY = ['--instrument', 'tiny.json']
const tiny = () => folderWith('corpus/tiny.json', 'golden/input/rapi.csv', 'golden/input/salah.csv')

describe('the program', () => {
  it('answers --help and --version', () => {
    const stated: { readonly version: string } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
    const outside = folderWith()
    for (const args of [['--version'], ['-V']])
      expect(started(home, outside, args)).toEqual({ exit: 0, out: `${stated.version}\n`, err: '' })
    for (const args of [['--help'], ['-h'], [], ['--lang', 'en', '--help'], ['--help', 'score']]) {
      const { exit, out, err } = started(home, outside, args)
      expect([exit, out.includes('score'), err]).toEqual([0, true, ''])
    }
    expect(started(home, outside, ['--help', '--lang', 'en']).out).toContain('Usage')
  })

  it('needs no package: what it runs on was bound into it, with the licence of each', () => {
    expect(existsSync(path.join(home, 'node_modules'))).toBe(false)
    const notices = readFileSync(path.join(home, 'dist/bundle/LICENSES.txt'), 'utf8')
    const description: { readonly dependencies: object } = JSON.parse(
      readFileSync(path.join(ROOT, 'package.json'), 'utf8'),
    )
    for (const [name, version] of Object.entries(description.dependencies))
      expect(notices).toContain(`${name} ${version}\n\n`)
    expect(notices.match(/permission/gi)?.length).toBeGreaterThan(10)
  })

  it('tells where a bug is by the names of its functions', () => {
    const folder = tiny()
    // Nothing in the bundle may fail, so the instrument's own file is broken.
    const broken = folderWith()
    cpSync(home, broken, { recursive: true })
    writeFileSync(path.join(broken, 'dist/instrument/ready/list.json'), '{}')
    const { exit, err } = started(broken, folder, ['score', 'rapi.csv'])
    expect([exit, err.split('\n')[0]]).toEqual([70, 'Kesalahan di dalam ipp; mohon laporkan.'])
    expect(err).toMatch(/at shippedIndexRules \(.*dist[\\/]bundle/)
  })

  it('ends with the exit codes that it promises', () => {
    const folder = tiny()
    put(folder, { 'buruk.json': '{"schema":"ipp.instrument/1"}' })
    const exit = (...args: readonly string[]) => started(home, folder, args).exit
    expect(exit('score', 'rapi.csv', ...TINY, '--format', 'csv')).toBe(0)
    expect(exit('score', 'salah.csv', ...TINY, '--format', 'csv')).toBe(1)
    expect(exit('score', '--foo')).toBe(2)
    expect(exit('score', 'hilang.csv')).toBe(3)
    expect(exit('score', 'rapi.csv', '--instrument', 'buruk.json')).toBe(4)
  })

  it('writes what the same command writes inside a test, standard input and all', async () => {
    const folder = tiny()
    const input = readFileSync(path.join(folder, 'rapi.csv'), 'utf8')
    const args = ['score', '-', ...TINY, '--format', 'json']
    expect(started(home, folder, args, { input }).out).toBe((await inside(folder, args, { stdin: input })).out)
  })

  it.runIf(isUnix)('ends quietly where its reader has had enough', () => {
    const folder = tiny()
    const rows = Array.from({ length: 5000 }, (_, i) => `Kota ${i % 50},Dinas ${i},4,4,${i % 6}\n`)
    put(folder, { 'banyak.csv': `instansi,unit,1.a,2.a,3.a\n${rows.join('')}` })
    const line = `"$NODE" "$IPP" score banyak.csv --instrument tiny.json --format csv | head -n 1; echo "\${PIPESTATUS[0]}"`
    const env = { ...ENV, NODE: process.execPath, IPP: path.join(home, 'bin/ipp.js') }
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', line], {
      stdio: ['ignore', 'pipe', 'pipe'],
      cwd: folder,
      encoding: 'utf8',
      env,
    })
    expect([stdout.split('\n')[0]?.slice(0, 11), stdout.trim().split('\n').at(-1), stderr]).toEqual([
      'rank,group,',
      '0',
      '',
    ])
  })

  it.runIf(existsSync('/dev/full'))(
    'says when standard output cannot take the result: a full disk is no success',
    () => {
      const folder = tiny()
      for (const args of ['score rapi.csv --instrument tiny.json --format csv', 'score --help', '--help']) {
        const line = `"$NODE" "$IPP" ${args} > /dev/full`
        const env = { ...ENV, NODE: process.execPath, IPP: path.join(home, 'bin/ipp.js') }
        const { status, stderr } = spawnSync('bash', ['--norc', '-c', line], {
          stdio: ['ignore', 'pipe', 'pipe'],
          cwd: folder,
          encoding: 'utf8',
          env,
        })
        expect([args, status, stderr]).toEqual([
          args,
          2,
          'ipp: keluaran baku tidak dapat ditulis: media penyimpanan penuh\n',
        ])
      }
    },
  )

  it('gives the same bytes in any time zone and language, without a home', () => {
    const outputs = (env: object) => {
      const folder = folderWith('provinsi/lembar-provinsi.xlsx')
      const { exit } = started(
        home,
        folder,
        ['score', 'lembar-provinsi.xlsx', '-o', 'h.csv', '-o', 'h.json', '-o', 'h.xlsx'],
        { env },
      )
      const bytes = ['h.csv', 'h.json', 'h.xlsx'].map((file) =>
        readFileSync(path.join(folder, file)).toString('base64'),
      )
      rmSync(folder, { recursive: true })
      return { exit, bytes }
    }
    const first = outputs({})
    expect(first.exit).toBe(0)
    expect(
      outputs({ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', HOME: '/tidak/ada' }),
    ).toEqual(first)
    expect(outputs({ TZ: 'bukan/zona', LANG: 'en_US.UTF-8', LC_NUMERIC: 'de_DE', HOME: '' })).toEqual(first)
  })

  it.runIf(isUnix && process.getuid?.() === 0)(
    'as somebody who may not read a file or write into a folder says so',
    () => {
      const folder = tiny()
      execFileSync('chmod', ['600', path.join(folder, 'rapi.csv')])
      execFileSync('chmod', ['755', folder, path.dirname(folder)].slice(0, 2))
      execFileSync('chmod', ['-R', 'a+rX', home])
      const nobody = 65_534
      const asNobody = (args: readonly string[]) =>
        spawnSync(process.execPath, [path.join(home, 'bin/ipp.js'), ...args], {
          cwd: folder,
          encoding: 'utf8',
          env: ENV,
          uid: nobody,
          gid: nobody,
        })
      const reading = asNobody(['score', 'rapi.csv', ...TINY, '--lang', 'en'])
      if (reading.error) return
      expect([reading.status, reading.stderr.includes('no permission to read it')]).toEqual([3, true])
      const writing = asNobody(['score', 'salah.csv', ...TINY, '-o', 'h.csv', '--lang', 'en'])
      expect([writing.status, writing.stderr.includes('there is no permission to write there')]).toEqual([2, true])
    },
  )
})
