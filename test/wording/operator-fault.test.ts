import { describe, expect, it } from 'vitest'
import { operatorFault } from '../../src/finding/operator-fault.js'
import { wordedFault } from '../../src/wording/operator-fault.js'

const fault = operatorFault('side-empty', { file: 'a.csv', label: '2023', isTable: true })

describe("an operator's fault", () => {
  it('says no word by itself: its message is its code', () => {
    expect([fault.message, fault.fields]).toEqual(['side-empty', { file: 'a.csv', label: '2023', isTable: true }])
  })

  it('becomes a line in each language with the exit of its code, 2 where nothing else is said', () => {
    const { message, text, exit } = wordedFault(fault)
    expect(text.id).toMatch(/^a\.csv: tidak ada unit .* sisi "2023"\./)
    expect(text.en).toMatch(/^a\.csv: no unit .* side "2023"\./)
    expect([message, exit]).toEqual([text.en, 3])
    expect(wordedFault(operatorFault('gate-misread', { text: 'drop' })).exit).toBe(2)
  })

  it('that names endings lists them as people do', () => {
    const said = (...endings: readonly string[]) =>
      Object.values(wordedFault(operatorFault('output-ending', { option: '-o', name: 'a.txt', endings })).text)
    expect(said('.xlsx')).toEqual(['-o a.txt: akhiran berkas harus .xlsx', '-o a.txt: the file must end in .xlsx'])
    expect(said('.csv', '.json')[0]).toBe('-o a.txt: akhiran berkas harus .csv atau .json')
    expect(said('.csv', '.json')[1]).toBe('-o a.txt: the file must end in .csv or .json')
    expect(said('.xlsx', '.csv', '.json')[0]).toBe('-o a.txt: akhiran berkas harus .xlsx, .csv, atau .json')
    expect(said('.xlsx', '.csv', '.json')[1]).toBe('-o a.txt: the file must end in .xlsx, .csv or .json')
  })

  it('with problems of rules tells each with its place, and counts those that would not fit', () => {
    const problem = { rule: 'key-unknown', at: ['kunci'], found: null, expected: null }
    const problems = Array.from({ length: 12 }, (_, i) => ({ line: i + 1, problem }))
    const lines = wordedFault(operatorFault('cases-invalid', { file: 'k.json', problems })).text.id.split('\n')
    expect(lines[1]).toMatch(/^ {5}k\.json:2 kunci: /)
    expect([lines.length, lines.at(-1)?.trim()]).toEqual([11, '… +2'])
  })
})
