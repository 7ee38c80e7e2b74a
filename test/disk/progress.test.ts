import { describe, expect, test } from 'vitest'
import type { Sink } from '../../src/disk/io.js'
import { AT_ONCE, progressOn } from '../../src/disk/progress.js'
import { readingProgress, withProgress } from '../../src/formats/progress.js'
import { folderWith, ipp, put } from '../commands/cli.js'

/** A terminal that keeps what it is told, and a clock that is set by hand. */
const terminal = (isTTY = true, columns = 80) => {
  const said: string[] = []
  const clock = { time: 0 }
  const sink: Sink = { write: async (chunk) => void said.push(String(chunk)), columns, isTTY }
  return { said, clock, progress: progressOn(sink, () => clock.time) }
}

describe('long work', () => {
  test('is told once it has taken a while, and not more often than people read', () => {
    const { said, clock, progress } = terminal()
    for (const time of [0, 699, 700, 710, 849, 850]) {
      clock.time = time
      progress.at('Membaca s.csv', time, 1000)
    }
    progress.end()
    expect(said).toEqual(['\r\u001b[KMembaca s.csv: 70%', '\r\u001b[KMembaca s.csv: 85%', '\r\u001b[K'])
  })

  test('is told at once where it is known to take long', () => {
    const said: string[] = []
    const sink: Sink = { write: async (chunk) => void said.push(String(chunk)), columns: 80, isTTY: true }
    progressOn(sink, () => 0, AT_ONCE).at('Menulis hasil.xlsx', 0, 2)
    expect(said).toEqual(['\r\u001b[KMenulis hasil.xlsx: 0%'])
  })

  test('leaves no line where none was written', () => {
    const { said, progress } = terminal()
    progress.at('Membaca s.csv', 1, 2)
    progress.end()
    expect(said).toEqual([])
  })

  test('fits the line of a narrow terminal', () => {
    const { said, clock, progress } = terminal(true, 20)
    clock.time = 1000
    progress.at('Membaca jawaban-responden.csv', 1, 2)
    expect(said).toEqual(['\r\u001b[KMembaca jawaban-res'])
  })

  test('shows no control characters of a file’s name', () => {
    const { said, clock, progress } = terminal()
    clock.time = 1000
    readingProgress(progress, (file) => `Membaca ${file}`).at('a\u001b[2Jb.csv', 1, 2)
    expect(said).toHaveLength(1)
    expect(said[0]).toBe('\r\u001b[KMembaca a [2Jb.csv: 50%')
    expect(said[0]?.slice(4)).not.toContain('\u001b')
  })

  test('is silent where nobody looks on', async () => {
    const { said, clock, progress } = terminal(false)
    clock.time = 10_000
    progress.at('Membaca s.csv', 1, 2)
    expect(said).toEqual([])
    const folder = folderWith()
    put(folder, { 's.csv': 'unit,question,score,n\nA,u_1,5,40\n' })
    expect((await ipp(folder, ['survey', 's.csv', '--year', '2024'])).err).not.toContain('Membaca')
  })

  test('is known by how much of a file was read', () => {
    const { said, clock, progress } = terminal()
    const bytes = new Uint8Array(100)
    const source = withProgress(
      { size: 100, read: (from, length) => bytes.subarray(from, from + length) },
      's.csv',
      progress,
    )
    clock.time = 1000
    expect(source.read(25, 25)).toHaveLength(25)
    expect(said).toEqual(['\r\u001b[Ks.csv: 50%'])
  })
})
