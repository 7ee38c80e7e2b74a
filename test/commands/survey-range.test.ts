import { describe, expect, test } from 'vitest'
import { folderWith, ipp, put } from './cli.js'

const U = Array.from({ length: 14 }, (_, i) => `u_${i + 1}`)
const all = (answer: string) => Array<string>(14).fill(answer)

const errOf = async (text: string) => {
  const folder = folderWith()
  put(folder, { 's.csv': text })
  const { exit, err } = await ipp(folder, ['survey', 's.csv', '--unit', 'A', '--year', '2024', '--lang', 'en'])
  return { exit, err: err.replace(/\s+/g, ' ') }
}

const answers = (head: readonly string[], ...rows: readonly (readonly string[])[]) =>
  `${[head, ...rows].map((row) => row.join(',')).join('\n')}\n`

describe('an answer off the scale', () => {
  test('is told with the figure that stood there and the question in full', async () => {
    const { exit, err } = await errOf(answers(U, ['7', ...all('4').slice(1)], all('4')))
    expect(exit).toBe(1)
    expect(err).toContain('“7” is off the scale; allowed: 0–5')
    expect(err).toContain('1.a.K1 Persyaratan yang diperlukan untuk memperoleh layanan mudah dipenuhi')
  })

  test('in form B is told with the question of form B', async () => {
    const { err } = await errOf(answers(U.slice(0, 11), [...all('4').slice(0, 10), '9'], all('4').slice(0, 11)))
    expect(err).toContain('“9” is off the scale')
    expect(err).not.toContain('15.e.K')
  })

  test('that may be a telephone number is not quoted', async () => {
    const { err } = await errOf(answers(U, ['81234567', ...all('4').slice(1)], all('4')))
    expect(err).toContain('is off the scale')
    expect(err).not.toContain('81234567')
  })

  test('of tallies is told so, too, and so is a sum that its answers cannot have', async () => {
    const score = await errOf('question,score,n\nu_1,7,3\nu_2,4,3\n')
    expect(score.err).toContain('“7” is off the scale')
    const sum = await errOf('question,sum,n\n1.a.K1,160,30\n2.a.K1,90,30\n')
    expect(sum.err).toContain('“160” is off the scale')
    expect(sum.err).toContain('1.a.K1 Persyaratan yang diperlukan')
  })
})
