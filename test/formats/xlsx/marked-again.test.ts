import { describe, expect, it } from 'vitest'
import { MAIN, OFFICE, outcome, PACKAGE, styles } from './make.js'
import { book, formerOf, markedIn, partOf, RED } from './marked.js'

const SHEET = 'xl/worksheets/sheet1.xml'
const LIST = 'xl/worksheets/sheet2.xml'

/** How cells of a sheet look, by their addresses. */
const looks = (xml: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...xml.matchAll(/<c ([^>]*)>/g)].map(([, tag = '']) => [
      /r="([A-Z]+\d+)"/.exec(tag)?.[1] ?? '',
      /s="(\d+)"/.exec(tag)?.[1] ?? '0',
    ]),
  )

/** What stands behind the findings: sheet, cells, and the place of the cell that looks as they did. */
const listed = (copy: Uint8Array) =>
  [
    ...partOf(copy, LIST).matchAll(
      /<row r="\d+"><c r="B\d+"[^>]*><is><t>([^<]*)<\/t><\/is><\/c><c r="(C\d+)" s="\d+"\/><c r="D\d+"[^>]*><is><t>([^<]*)<\/t>/g,
    ),
  ].map(([, sheet = '', sample = '', ranges = '']) => ({ sheet, sample, ranges: ranges.split(' ') }))

const FIRST = { A1: 'E-A: satu', B1: 'E-B: dua', B2: 'E-B: dua' }
const LINES = ['E-A: satu', 'E-B: dua']
const ROWS =
  '<row r="1"><c r="A1"><v>2</v></c><c r="B1" s="1"><v>3</v></c></row><row r="2"><c r="A2" s="1"><v>3</v></c><c r="B2"><v>4</v></c></row>'

const marked = (bytes = book(ROWS)) => markedIn(bytes, { 'F-02': FIRST }).bytes
const again = (copy: Uint8Array, cells: Readonly<Record<string, string | null>>) =>
  markedIn(copy, { 'F-02': cells }, formerOf(LINES, listed(copy))).bytes

describe('a copy that is marked again', () => {
  it('says in its list of findings how cells looked before they were painted', () => {
    const copy = marked()
    expect(listed(copy)).toEqual([
      { sheet: 'F-02', sample: 'C5', ranges: ['A1', 'B2'] },
      { sheet: 'F-02', sample: 'C6', ranges: ['B1'] },
    ])
    expect(looks(partOf(copy, LIST))).toMatchObject({ C5: '0', C6: '1' })
    expect(partOf(markedIn(book(ROWS), {}).bytes, LIST)).not.toContain('Tampilan')
  })

  it('has no paint and no note of ours on a cell that was mended: its sheet is what it was', () => {
    const clean = again(marked(), {})
    const sheet = partOf(clean, SHEET)
    expect(sheet.replace(/<legacyDrawing[^>]*>/, '').replaceAll(' s="0"', '')).toBe(partOf(book(ROWS), SHEET))
    expect(partOf(clean, 'xl/comments1.xml')).not.toContain('<comment ')
    expect(partOf(clean, 'xl/drawings/vmlDrawing1.vml')).not.toContain('<v:shape ')
    expect(outcome(clean)).not.toHaveProperty('code')
  })

  it('paints what is still wrong as before, and remembers how it looked', () => {
    const twice = again(again(marked(), { B1: 'E-B: dua', B2: null }), { B1: 'E-C: tiga' })
    const now = looks(partOf(twice, SHEET))
    expect([now['A1'], now['A2'], now['B2']]).toEqual(['0', '1', '0'])
    const [painted = ''] = partOf(twice, 'xl/styles.xml').match(/<cellXfs.*<\/cellXfs>/s) ?? []
    expect(painted.match(/<xf /g)?.length).toBeGreaterThan(Number(now['B1']))
    expect(listed(twice)).toMatchObject([{ ranges: ['B1'] }])
    expect(looks(partOf(twice, LIST))).toMatchObject({ C5: '1' })
    expect(partOf(twice, 'xl/comments1.xml').match(/E-[A-C]: \w+/g)).toEqual(['E-C: tiga'])
    expect(partOf(twice, 'xl/drawings/vmlDrawing1.vml').match(/<v:shape /g)).toHaveLength(1)
  })

  it('leaves alone what somebody painted otherwise since, and what was never ours', () => {
    const parts = {
      'xl/styles.xml': styles(0)
        .replace('</cellXfs>', `<xf numFmtId="0" fontId="0" fillId="2"/></cellXfs>`)
        .replace(
          /<fills.*?<\/fills>|(?=<cellXfs)/s,
          `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF${RED}"/></patternFill></fill></fills>`,
        ),
    }
    const rows = '<row r="1"><c r="A1" s="1"><v>2</v></c><c r="B1" s="1"><v>3</v></c></row>'
    const copy = markedIn(book(rows, { parts }), { 'F-02': { A1: 'E-A: satu' } }).bytes
    // The sender's own red stays, on the cell that was painted and on the one beside it.
    expect(looks(partOf(again(copy, {}), SHEET))).toEqual({ A1: '1', B1: '1' })
  })

  it('keeps what somebody wrote into a note, before ours and behind it', () => {
    const note = (text: string) => `<comment ref="A1" authorId="0"><text>${text}</text></comment>`
    const comments = (text: string) =>
      `<comments xmlns="${MAIN}"><authors><author>Bu Rini</author></authors><commentList>${note(text)}</commentList></comments>`
    const rels = `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${OFFICE}/comments" Target="/xl/comments7.xml"/></Relationships>`
    const parts = {
      'xl/comments7.xml': comments('<r><t>periksa</t></r>'),
      'xl/worksheets/_rels/sheet1.xml.rels': rels,
    }
    const copy = marked(book(ROWS, { parts }))
    expect(partOf(copy, 'xl/comments7.xml')).toContain('E-A: satu')
    const xml = partOf(again(copy, {}), 'xl/comments7.xml')
    expect(xml).toContain('<r><t>periksa</t></r>')
    expect(xml).not.toContain('E-A')
    const longer = marked(
      book(ROWS, { parts: { ...parts, 'xl/comments7.xml': comments('<t>E-A: satu\n&amp; sudah</t>') } }),
    )
    expect(partOf(again(longer, { A1: 'E-C: tiga' }), 'xl/comments7.xml')).toContain('<t>&amp; sudah\n\nE-C: tiga</t>')
  })

  it('loses the rules of ours that painted before the sender’s own, and keeps those', () => {
    const rule =
      '<conditionalFormatting sqref="A1:A9"><cfRule type="expression" priority="1" stopIfTrue="1"><formula>A1&gt;1</formula></cfRule></conditionalFormatting>'
    const own = '<conditionalFormatting sqref="A1 B2"><cfRule'
    const first = marked(book(ROWS, { behind: rule }))
    expect(partOf(first, SHEET).match(/<conditionalFormatting/g)).toHaveLength(2)
    const mended = partOf(again(first, {}), SHEET)
    expect(mended.match(/<conditionalFormatting sqref="[^"]*"/g)).toEqual(['<conditionalFormatting sqref="A1:A9"'])
    const second = partOf(again(first, { B2: 'E-B: dua' }), SHEET)
    expect(second).not.toContain(own)
    expect(second.match(/<conditionalFormatting sqref="[^"]*"/g)).toEqual([
      '<conditionalFormatting sqref="B2"',
      '<conditionalFormatting sqref="A1:A9"',
    ])
  })

  it('is freed of its paint also where rows were put in since, by its notes', () => {
    const copy = marked()
    const lists = listed(copy).map((each) => ({ ...each, ranges: ['Z99'] }))
    const freed = markedIn(copy, { 'F-02': {} }, formerOf(LINES, lists)).bytes
    const [styleOf = ''] = partOf(freed, 'xl/styles.xml').match(/<cellXfs.*<\/cellXfs>/s) ?? []
    const xfs = styleOf.match(/<xf [^>]*\/?>/g) ?? []
    for (const at of ['A1', 'B1', 'B2']) expect(xfs[Number(looks(partOf(freed, SHEET))[at])]).toContain('fillId="0"')
  })
})
