import { describe, expect, it } from 'vitest'
import { partedPattern } from '../../src/disk/pattern.js'
import { type Entry, walk } from '../../src/disk/walk.js'
import { folderWith } from '../commands/cli.js'

describe('going through folders', () => {
  it('a folder that the system does not list is kept with the system’s reason', () => {
    const folder = folderWith()
    const denied = (): readonly Entry[] => {
      throw Object.assign(new Error('no'), { code: 'EACCES' })
    }
    const { entries, shutFolders } = walk(denied)
    expect([entries(folder), shutFolders()]).toEqual([[], [{ folder, why: 'unlisted', code: 'EACCES' }]])
  })

  it('an error that no system has is a bug and goes on', () => {
    const broken = (): readonly Entry[] => {
      throw new TypeError('bug')
    }
    expect(() => walk(broken).entries(folderWith())).toThrow(TypeError)
  })
})

describe('a pattern begins after the longest part of it that is a folder', () => {
  const there = (...folders: readonly string[]) => {
    const known = new Set(folders)
    return (folder: string) => known.has(folder)
  }
  const [UNIX, WINDOWS] = [/\//g, /[\\/]/g]

  it.each([
    ['data (2024)/*.csv', UNIX, there('data (2024)'), 'data (2024)', '*.csv'],
    ['a/b[1]/c{2}/*.csv', UNIX, there('a', 'a/b[1]', 'a/b[1]/c{2}'), 'a/b[1]/c{2}', '*.csv'],
    ['a/b[1]/*.csv', UNIX, there('a'), 'a', 'b[1]/*.csv'],
    ['*.csv', UNIX, there(), '', '*.csv'],
    ['/*.csv', UNIX, there('/'), '/', '*.csv'],
    ['data (2024)\\sub\\*.csv', WINDOWS, there('data (2024)'), 'data (2024)', 'sub/*.csv'],
    ['C:\\data (2024)\\*.csv', WINDOWS, there('C:\\', 'C:\\data (2024)'), 'C:\\data (2024)', '*.csv'],
    ['C:\\*.csv', WINDOWS, there('C:\\'), 'C:\\', '*.csv'],
    ['data [1]/sub\\*.csv', WINDOWS, there('data [1]', 'data [1]/sub'), 'data [1]/sub', '*.csv'],
  ])('%s', (given, separators, isFolder, folder, below) => {
    expect(partedPattern(given, isFolder, separators)).toEqual({ folder, below })
  })
})
