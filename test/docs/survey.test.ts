import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { DUPLICATES_UP_TO } from '../../src/engine/survey/respondents.js'
import { LEAST_RESPONDENTS } from '../../src/engine/survey/sampling.js'
import { rulesById } from '../../src/instrument/catalog.js'
import { SAMPLING } from '../../src/wording/sampling.js'
import { SURVEY } from '../../src/wording/survey.js'
import { FIXTURES, folderWith, ipp, put, textOf } from '../commands/cli.js'
import { blocksOf, commandsIn, edited, pattern } from './console.js'

const page = readFileSync('docs/survey.md', 'utf8')
const inputs = readdirSync(path.join(FIXTURES, 'survei')).filter((name) => name.endsWith('.csv'))
const folder = () => folderWith(...inputs.map((name) => `survei/${name}`))

const surveyForm = (id: string) => {
  const form = rulesById(id)?.instrument.forms.find(({ kind }) => kind === 'survey')
  if (form?.kind !== 'survey') throw new Error(id)
  return form
}

describe('docs/survey.md', () => {
  test('shows what the commands print, step by step', async () => {
    const cwd = folder()
    let commands = 0
    for (const { kind, text } of blocksOf(page)) {
      if (kind === 'diff') {
        const [head = '', ...edit] = text.trimEnd().split('\n')
        const file = head.replace('--- ', '')
        put(cwd, { [file]: edited(textOf(cwd, file), edit) })
      }
      for (const { args, output } of kind === 'console' ? commandsIn(text) : []) {
        const { out, err } = await ipp(cwd, args)
        expect(args[1] === 'new' ? err : out).toMatch(pattern(output))
        commands++
      }
    }
    expect(commands).toBe(5)
  })

  test('gives each rule of the instruments as it is, with its confidence', () => {
    const [older, newer] = [surveyForm('pekppp-2022'), surveyForm('pekppp-2023')]
    for (const key of ['averaging', 'least', 'below', 'notice', 'unanswered', 'duplicates'] as const) {
      const [before, now] = [older, newer].map((form) => `\`${form[key].value}\` (${form[key].confidence})`)
      expect(page).toContain(`| \`${key}\` | ${before} | ${now} |`)
    }
    expect(newer.variants.map(({ parts }) => parts.flatMap(({ questions }) => questions).length)).toEqual([14, 11])
  })

  test('explains every column of the CSV, every flag, and the limit for duplicates', async () => {
    const cwd = folder()
    for (const level of ['unit', 'question']) {
      const { out } = await ipp(cwd, ['survey', 'rekap.csv', '--format', 'csv', '--level', level, '--bootstrap', '0'])
      const [head = ''] = out.split('\n')
      for (const column of head.split(',').filter((each) => !/^share_[1-4]$/.test(each)))
        expect(page).toContain(`\`${column}\``)
    }
    for (const flag of Object.keys(SURVEY.en.flag)) expect(page).toContain(`| \`${flag}\` |`)
    expect(page).toContain(`the first ${DUPLICATES_UP_TO.toLocaleString('en')} respondents`)
    const { method, why } = SAMPLING.en
    for (const reason of Object.keys(why(''))) expect(page).toContain(`| \`${reason}\` |`)
    for (const each of Object.keys(method)) expect(page).toContain(`\`${each}\``)
    expect(page).toContain(`| fewer than ${LEAST_RESPONDENTS} respondents: `)
  })

  test('reads headers as it says', async () => {
    const cwd = folder()
    const answers = Array(14).fill(4).join(',')
    const heads = {
      'bare.csv': Array.from({ length: 14 }, (_, i) => i + 1),
      'codes.csv': [...Array.from({ length: 12 }, (_, i) => i + 1), 14, 15],
      'words.csv': Array.from({ length: 14 }, (_, i) => `Pertanyaan ${i + 1}`),
    }
    const WHO = 'Kode Instansi,Instansi,Kode Unit,Unit Lokus,Varian,Tahun'
    for (const [name, head] of Object.entries(heads)) {
      put(cwd, { [name]: `${WHO},${head.join(',')}\n1,Kab. X,2,Unit Y,A,2024,${answers}\n` })
      const { out } = await ipp(cwd, ['survey', name, '--format', 'csv', '--bootstrap', '0'])
      expect(out).toContain('\nF-03,1,Kab. X,2,Unit Y,A,1,4.00,')
    }
  })
})
