import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith, ipp, put, textOf } from './cli.js'

const SHEET = 'golden/input/rapi.csv'
const TINY = 'corpus/tiny.json'

describe('ipp init', () => {
  it('writes the settings that a folder gives away, and asks nothing where nobody can answer', async () => {
    const folder = folderWith('provinsi/lembar-provinsi.xlsx')
    const { exit, files } = await ipp(folder, ['init', '--yes', '--schema'])
    expect([exit, files]).toEqual([0, ['ipp.json']])
    expect(JSON.parse(textOf(folder, 'ipp.json'))).toEqual({
      $schema: './schemas/ipp.schema.json',
      schema: 'ipp.config/1',
      files: ['lembar-provinsi.xlsx'],
    })
    const schema = JSON.parse(readFileSync(path.join(folder, 'schemas/ipp.schema.json'), 'utf8')) as {
      properties: object
    }
    expect(Object.keys(schema.properties)).toContain('register')
    expect((await ipp(folder, [])).exit).toBe(0)
  })

  it('tells answers from scores, though their columns have the same numbers', async () => {
    const folder = folderWith('survei/lembar.csv', 'survei/jawaban.csv', 'survei/daring.csv', 'survei/rekap.csv')
    await ipp(folder, ['init', '--yes'])
    const answers = ['daring.csv', 'jawaban.csv', 'rekap.csv']
    expect(JSON.parse(textOf(folder, 'ipp.json'))).toEqual({
      schema: 'ipp.config/1',
      files: ['lembar.csv'],
      survey: answers,
    })
    const { exit, out } = await ipp(folder, [])
    // The figures of the same files named one by one.
    expect([exit, /Kabupaten Muara Jati: IPP 4,04/.test(out)]).toEqual([0, true])
  })

  it('writes a name that turns the words around it as codes, so that the settings show what they hold', async () => {
    const folder = folderWith()
    const name = 'lembar\u202e\u0085\u2028.csv'
    put(folder, { [name]: 'Instansi,Unit,1,2\nKota A,Dinas A,3,4\n' })
    expect((await ipp(folder, ['init', '--yes'])).exit).toBe(0)
    const text = textOf(folder, 'ipp.json')
    expect(text).not.toMatch(/[\u0080-\u009f\u2028\u2029\u202a-\u202e]/)
    expect((JSON.parse(text) as { files: unknown }).files).toEqual([name])
  })

  it('works in an empty folder', async () => {
    const folder = folderWith()
    expect((await ipp(folder, ['init', '--yes'])).exit).toBe(0)
    expect(JSON.parse(textOf(folder, 'ipp.json'))).toEqual({ schema: 'ipp.config/1', files: ['.'] })
  })

  it('asks for what the sheets leave open, and keeps what is guessed where the answer is empty', async () => {
    const folder = folderWith(SHEET)
    put(folder, { 'nama.csv': 'unit,1,2\nA,3,4\n' })
    const questions: string[] = []
    const answers = ['', '', 'Kabupaten Contoh', '2024']
    const ask = async (question: string) => {
      questions.push(question)
      return answers[questions.length - 1] ?? ''
    }
    const { exit } = await ipp(folder, ['init'], { ask })
    expect(exit).toBe(0)
    expect(questions[0]).toMatch(/^Lembar penilaian .*\[.*\]: $/)
  })

  it('replaces no settings unless told to, and then keeps the old ones', async () => {
    const folder = folderWith()
    put(folder, { 'ipp.json': '{"schema": "ipp.config/1"}' })
    const refused = await ipp(folder, ['init', '--yes'])
    expect([refused.exit, refused.files]).toEqual([2, []])
    expect(refused.err).toContain('--force')
    expect((await ipp(folder, ['init', '--yes', '--force'])).files).toEqual(['ipp.json', 'ipp.json.bak'])
  })
})

describe('a first word that is no command', () => {
  it('is scored where it is a file', async () => {
    const folder = folderWith(SHEET, TINY)
    const { out } = await ipp(folder, ['rapi.csv', '--instrument', 'tiny.json', '--format', 'csv'])
    expect(out).toBe((await ipp(folder, ['score', 'rapi.csv', '--instrument', 'tiny.json', '--format', 'csv'])).out)
  })

  it('is a slip of the hand where a command is near', async () => {
    const { exit, err } = await ipp(folderWith(), ['scroe'])
    expect(exit).toBe(2)
    expect(err).toContain('Maksudnya "score"?')
  })
})
