import { describe, expect, test } from 'vitest'
import { wordsOf } from '../html/tags.js'
import { agenciesOf, comparedPage, type Scored } from './years.js'

const agency = (name: string, ...scores: readonly (number | null)[]): Scored => ({
  agency: name,
  unit: `Unit ${name}`,
  scores,
})

/** The part of a page between the heading of a section and the next one. */
const sectionOf = (page: string, id: string): string => {
  const from = page.indexOf(`<section id="${id}"`)
  const next = page.indexOf('<section id="', from + 1)
  return from < 0 ? '' : page.slice(from, next < 0 ? undefined : next)
}

/** The cards of a part: name, and the bars as they are drawn. */
const cardsOf = (part: string) =>
  part
    .split('<section class="card">')
    .slice(1)
    .map((text) => ({
      name: /<h[34]>([^<]*)/.exec(text)?.[1] ?? '',
      bars: [...text.matchAll(/<rect class="([^"]*)" x="([\d.]+)%" width="([\d.]+)%"/g)].map(
        ([, tone = '', x, width]) => ({
          tone,
          x: Number(x),
          width: Number(width),
        }),
      ),
    }))

const beforeFold = (part: string): string => part.split('<details')[0] ?? ''

describe('the page of a comparison', () => {
  test('draws all changes on one scale that begins at no change: twice the change is twice the bar', async () => {
    // 3 → 5, 4 → 3: from −1 to +2, so that no change is a third of the way, and a bar of one point a third of the width.
    const page = await comparedPage([agency('Atas', 3, 5), agency('Bawah', 4, 3)])
    const [atas, bawah] = cardsOf(sectionOf(page, 'change-agency'))
    expect([atas?.name, bawah?.name]).toEqual(['Atas', 'Bawah'])
    expect(atas?.bars.at(-1)).toEqual({ tone: 'stand', x: 33.33, width: 66.67 })
    expect(bawah?.bars.at(-1)).toEqual({ tone: 'stand', x: 0, width: 33.33 })
    expect(cardsOf(sectionOf(page, 'change-unit')).map(({ bars }) => bars.at(-1)?.width)).toEqual([66.67, 33.33])
    expect(wordsOf(page)).toContain('memakai satu skala, dari −1 sampai +2; jarak antargaris 0,5')
  })

  test('draws what lowers and what raises from where the one before it ended, and the steps end at the new index', async () => {
    const page = await comparedPage([agency('Atas', 3, 5), agency('Bawah', 4, 3)])
    for (const { bars } of cardsOf(page)) {
      const steps = bars.filter(({ tone }) => tone !== 'stand')
      expect(new Set(steps.map(({ tone }) => tone)).size).toBe(1)
      expect(steps.length).toBeGreaterThan(1)
      const isUp = steps[0]?.tone === 'tone rose'
      for (const [i, step] of steps.slice(1).entries()) {
        const before = steps[i]
        const [end, start] = isUp
          ? [(before?.x ?? 0) + (before?.width ?? 0), step.x]
          : [before?.x ?? 0, step.x + step.width]
        expect(Math.abs(end - start)).toBeLessThan(0.03)
      }
    }
  })

  test('goes through all years in one drawing, each year measured from the first', async () => {
    const page = await comparedPage([agency('Naik', 2, 3, 5), agency('Tetap', 4, 4, 4)])
    const cards = cardsOf(sectionOf(page, 'change-agency'))
    // Who did not move has no drawing. From 0 to +3: the first year at nothing, then a third, then all.
    expect(cards.map(({ name }) => name)).toEqual(['Naik'])
    expect(cards[0]?.bars.filter(({ tone }) => tone === 'stand')).toEqual([
      { tone: 'stand', x: 0, width: 0.4 },
      { tone: 'stand', x: 0, width: 33.33 },
      { tone: 'stand', x: 0, width: 100 },
    ])
  })

  test('shows the six that fell most and the six that rose most, and folds the others, those that moved most first', async () => {
    const rising = Array.from({ length: 20 }, (_, i) => agency(`Naik ${i}`, 1, i % 2 === 0 ? 2 : 4))
    const falling = Array.from({ length: 4 }, (_, i) => agency(`Turun ${i}`, 5, 4 - i))
    const part = sectionOf(await comparedPage([...rising, ...falling]), 'change-agency')
    const shown = cardsOf(beforeFold(part)).map(({ name }) => name)
    expect(shown.slice(0, 4)).toEqual(['Turun 3', 'Turun 2', 'Turun 1', 'Turun 0'])
    expect(shown.slice(4)).toHaveLength(6)
    for (const name of shown.slice(4)) expect(name).toMatch(/^Naik \d*[13579]$/)
    const all = cardsOf(part).map(({ name }) => name)
    expect(new Set(all)).toEqual(new Set([...rising, ...falling].map(({ agency: name }) => name)))
    const rest = all.slice(10).map((name) => (/[13579]$/.test(name) ? 3 : 1))
    expect(rest).toEqual([3, 3, 3, 3, ...Array.from({ length: 10 }, () => 1)])
    expect(wordsOf(part)).toContain('14 instansi lainnya')
  })

  test('has each agency and unit in its table, long tables folded, and says on paper how many rows are not on it', async () => {
    const page = await comparedPage(agenciesOf(41, 2))
    const [agencies, units] = [sectionOf(page, 'agencies'), sectionOf(page, 'units')]
    const rows = (part: string) => part.split('<td class="lead"').length - 1
    expect([rows(beforeFold(agencies)), rows(agencies)]).toEqual([40, 41])
    expect([rows(beforeFold(units)), rows(units)]).toEqual([40, 205])
    expect(wordsOf(agencies)).toContain('1 lagi tidak tercetak karena terlipat')
    expect(wordsOf(units)).toContain('165 lagi tidak tercetak karena terlipat')
  })

  test('draws ranks one by one, those that moved most, before faint lines of the others while these can be told apart', async () => {
    const few = sectionOf(await comparedPage(agenciesOf(20, 2)), 'ranks-agency')
    expect(few.match(/<figure>/g)?.length).toBe(12)
    expect(few.match(/<use class="others" href="#ranks-agency-behind"\/>/g)?.length).toBe(12)
    const moves = [...few.matchAll(/<b>(\d+) → (\d+)<\/b>/g)].map(([, from, to]) => Math.abs(Number(from) - Number(to)))
    expect(moves).toEqual([...moves].sort((a, b) => b - a))
    const many = sectionOf(await comparedPage(agenciesOf(61, 2)), 'ranks-agency')
    expect(many.match(/<figure>/g)?.length).toBe(12)
    expect(many).not.toContain('<use')
  })

  test('marks the newest index with a full dot and those before it with rings: who left has no full dot', async () => {
    const page = await comparedPage([agency('Tinggal', 3, 5), agency('Pergi', 4, null), agency('Datang', null, 2)])
    const rows = sectionOf(page, 'agencies').split('<tr>')
    const marks = (name: string): readonly (string | undefined)[] =>
      [
        ...(rows.find((row) => row.includes(`>${name}<`)) ?? '').matchAll(/<circle class="(\w+)[^>]* cx="([\d.]+)%"/g),
      ].map(([, kind, place]) => `${kind} ${place}`)
    // On a scale from 0 to 5 an index of 3 stands at 60 percent.
    expect(marks('Tinggal')).toEqual(['mark 60', 'now 100'])
    expect(marks('Pergi')).toEqual(['mark 80'])
    expect(marks('Datang')).toEqual(['now 40'])
  })

  test('explains its signs: bars, dots, letters, predicates', async () => {
    const page = await comparedPage([agency('Atas', 3, 5), agency('Bawah', 4, 3)])
    const legend = wordsOf(sectionOf(page, 'legend'))
    for (const text of ['menaikkan indeks', 'menurunkan indeks', 'indeks 2023', 'indeks 2024', 'a Kebijakan Pelayanan'])
      expect(legend).toContain(text)
    expect(legend).toMatch(/ F E D C- C B- B A- A /)
  })

  test('grows with what it shows, and draws no more than 500 changes in all', async () => {
    const [small, large] = [await comparedPage(agenciesOf(60, 2)), await comparedPage(agenciesOf(120, 2))]
    expect(large.length).toBeLessThan(2.1 * small.length)
    expect(cardsOf(large)).toHaveLength(500)
    expect(wordsOf(large)).toMatch(
      /Diagram untuk \d+ dari \d+ yang paling berubah; yang lain ada pada keluaran CSV dan XLSX/,
    )
  })

  test('ranks of several years stand in one line, in the group too: only behind its name a line may end', async () => {
    const of = (name: string, ...scores: readonly number[]): Scored => ({ ...agency(name, ...scores), group: 'Kota' })
    const page = sectionOf(await comparedPage([of('A', 3, 5, 4), of('B', 4, 3, 5)]), 'agencies')
    // 3 < 4, 5 > 3, 4 < 5.
    expect(page).toContain('<span class="path">2 → 1 → 2</span>')
    expect(page).toContain('Kota <span class="path">#2 → #1 → #2</span>')
  })
})
