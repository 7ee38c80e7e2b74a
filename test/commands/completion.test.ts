import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { COMMAND_OPTIONS } from '../../src/commands/command-options.js'
import { folderWith, ipp, put } from './cli.js'

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

  it('prints a script that bash completes with: words, names with blanks, files', async () => {
    const place = folder()
    mkdirSync(path.join(place, 'bin'))
    // The program of the test answers as the command would, from the words that it is asked with.
    put(place, {
      'bin/ipp': '#!/bin/sh\necho "$*" >> asked\nprintf "score\\nKota A/Dinas B\\n:file\\n"\n',
      'skrip.sh': (await ipp(place, ['completion', 'bash'])).out,
      'uji.sh': `source ./skrip.sh\nCOMP_WORDS=(ipp explain --unit ra)\nCOMP_CWORD=3\n_ipp\nprintf '%s\\n' "\${COMPREPLY[@]}"\n`,
    })
    chmodSync(path.join(place, 'bin/ipp'), 0o755)
    const env = { ...process.env, PATH: `${place}/bin:${process.env['PATH'] ?? ''}` }
    const out = execFileSync('bash', ['--norc', 'uji.sh'], {
      cwd: place,
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    expect(out.split('\n')).toEqual(['score', 'Kota\\ A/Dinas\\ B', 'rapi.csv', ''])
    expect(execFileSync('cat', ['asked'], { cwd: place, encoding: 'utf8' })).toBe(
      'completion words -- =ra explain --unit\n',
    )
  })
})
