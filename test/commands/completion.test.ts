import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { COMMAND_OPTIONS } from '../../src/commands/command-options.js'
import { folderWith, ipp, put } from './cli.js'

const settings = (more: object): string => JSON.stringify({ schema: 'ipp.config/1', ...more })

const folder = (): string => folderWith('golden/input/rapi.csv', 'corpus/tiny.json')

/** What may come next on a line whose last word is being typed. */
const next = async (line: readonly string[], place = folder()): Promise<readonly string[]> => {
  const typed = line.at(-1) ?? ''
  const { out, exit } = await ipp(place, ['completion', 'words', '--', `=${typed}`, ...line.slice(0, -1)])
  expect(exit).toBe(0)
  return out.split('\n').filter((word) => word !== '')
}

describe('the next word of a command line', () => {
  it('is a command, or a file to score', async () => {
    expect(await next([''])).toEqual(expect.arrayContaining(['score', 'rules', 'init', ':file']))
    expect(await next(['co'])).toEqual(['compare', 'completion', ':file'])
  })

  it('is a command of rules', async () => {
    expect(await next(['rules', ''])).toEqual(['list', 'show', 'lint', 'diff', 'test', 'new'])
  })

  it('is an option that the command has and that was not given yet; a list may be given again', async () => {
    const options = await next(['score', 'rapi.csv', '--year', '2024', '--sheet', 'A', '--'])
    expect(options).toEqual(expect.arrayContaining(['--sheet', '--output', '--lang', '--quiet']))
    expect(options).not.toContain('--year')
    expect(options).not.toContain('--fail-on')
  })

  it('is one of the choices of an option, or a shipped instrument', async () => {
    expect(await next(['score', '--format', ''])).toEqual(['table', 'csv', 'json'])
    expect(await next(['score', '--format', 'C'])).toEqual(['csv'])
    expect(await next(['score', '--instrument', 'pekppp-2023'])).toEqual(['pekppp-2023', ':file'])
    expect(await next(['score', '-o', ''])).toEqual([':file'])
    expect(await next(['score', '--year', ''])).toEqual([])
  })

  it('is a unit of the sheets that the line names', async () => {
    const place = folderWith('provinsi/lembar-provinsi.xlsx')
    const units = await next(['explain', 'lembar-provinsi.xlsx', '--unit', 'kota w'], place)
    expect(units.length).toBeGreaterThan(0)
    expect(units.every((unit) => unit.startsWith('Kota Wanajaya/'))).toBe(true)
    expect(await next(['explain', 'tidak-ada.xlsx', '--unit', ''], place)).toEqual([])
  })

  it('is a unit of the sheets of the folder, read as settings and line say', async () => {
    const place = folder()
    put(place, {
      'lembar.csv': 'Unit,1.a,2.a,3.a\nDinas A,3,4,5\n',
      'ipp.json': settings({ files: ['lembar.csv'], agency: 'Kota X', instrument: 'tiny.json' }),
    })
    const line = ['explain', '--unit', '']
    const anew = ['explain', '--agency', 'Kota Y', '--unit', '']
    expect([await next(line, place), await next(anew, place)]).toEqual([['Kota X/Dinas A'], ['Kota Y/Dinas A']])
    put(place, { 'ipp.json': settings({ tahun: 2024 }) })
    expect(await next(line, place)).toEqual([])
    expect(await next(['explain', 'lembar.csv', ...anew.slice(1)], place)).toEqual(['Kota Y/Dinas A'])
  })

  it.each(Object.keys(COMMAND_OPTIONS))('is known for ipp %s', async (command) => {
    expect(await next([...command.split(' '), '--lan'])).toEqual(['--lang'])
  })
})

describe('ipp completion', () => {
  it.each(['bash', 'zsh', 'fish', 'powershell'])('prints a script for %s that asks the program', async (shell) => {
    const { out, exit } = await ipp(folder(), ['completion', shell])
    expect(exit).toBe(0)
    expect(out).toContain('ipp completion words -- "=')
  })

  it('says what was meant by a shell that it has no script for', async () => {
    const { exit, err } = await ipp(folder(), ['completion', 'bsh'])
    expect(exit).toBe(2)
    expect(err).toContain('Maksudnya "bash"?')
  })

  /** A folder whose `ipp` answers as the command would and keeps the words that it is asked with, and a shell's script. */
  const answering = async (shell: string, more: Readonly<Record<string, string>>): Promise<string> => {
    const place = folder()
    mkdirSync(path.join(place, 'bin'))
    put(place, {
      'bin/ipp': '#!/bin/sh\necho "$*" >> asked\nprintf "score\\nKota A/Dinas B\\n:file\\n"\n',
      'skrip.sh': (await ipp(place, ['completion', shell])).out,
      ...more,
    })
    chmodSync(path.join(place, 'bin/ipp'), 0o755)
    return place
  }

  const said = (place: string, program: string, args: readonly string[]): readonly string[] => {
    const env = { ...process.env, HOME: place, PATH: `${place}/bin:${process.env['PATH'] ?? ''}` }
    const out = execFileSync(program, args, { cwd: place, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    return out.split('\n').filter((line) => line !== '')
  }

  /** Whether this machine has a shell; where it has none, the test is passed over, and its title says so. */
  const has = (program: string): boolean => {
    try {
      execFileSync(program, ['-c', 'true'], { stdio: 'ignore' })
      return true
    } catch {
      return false
    }
  }
  const titled = (program: string): string => (has(program) ? program : `${program}, which is not on this machine`)

  const ASKED = 'completion words -- =ra explain --unit'

  it('prints a script that bash completes with: words, names with blanks, files', async () => {
    const place = await answering('bash', {
      'uji.sh': `source ./skrip.sh\nCOMP_WORDS=(ipp explain --unit ra)\nCOMP_CWORD=3\n_ipp\nprintf '%s\\n' "\${COMPREPLY[@]}"\n`,
    })
    expect(said(place, 'bash', ['--norc', 'uji.sh'])).toEqual(['score', 'Kota\\ A/Dinas\\ B', 'rapi.csv'])
    expect(said(place, 'cat', ['asked'])).toEqual([ASKED])
  })

  it.skipIf(!has('zsh'))(`prints a script that completes with ${titled('zsh')}`, async () => {
    // What the shell's own functions are handed is printed in their place.
    const place = await answering('zsh', {
      'uji.sh': `compdef() { }\ncompadd() { shift; print -l -- "$@" }\n_files() { print -l -- *.csv }\nsource ./skrip.sh\nwords=(ipp explain --unit ra)\nCURRENT=4\n_ipp\n`,
    })
    expect(said(place, 'zsh', ['-f', 'uji.sh'])).toEqual(['rapi.csv', 'score', 'Kota A/Dinas B'])
    expect(said(place, 'cat', ['asked'])).toEqual([ASKED])
  })

  it.skipIf(!has('fish'))(`prints a script that completes with ${titled('fish')}`, async () => {
    const place = await answering('fish', {})
    const completed = (line: string) =>
      said(place, 'fish', ['--no-config', '-c', `source skrip.sh; complete -C '${line}'`])
    expect(completed('ipp explain --unit Ko')).toEqual(['Kota A/Dinas B'])
    expect(completed('ipp explain --unit ra')).toEqual(['rapi.csv'])
    expect(said(place, 'cat', ['asked'])).toContain(ASKED)
  })
})
