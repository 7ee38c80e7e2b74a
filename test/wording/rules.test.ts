import { describe, expect, it, test } from 'vitest'
import { type Problem, problem, RULES, type Rule } from '../../src/instrument/problem.js'
import { tellProblem } from '../../src/wording/rules.js'

const rules = Object.keys(RULES).filter((rule): rule is Rule => rule in RULES)

describe('what is wrong with an instrument', () => {
  test.each(rules)('is said in both languages, with and without what stood there: %s', (rule) => {
    const full = problem(rule, ['forms', 1, 'weight'], { found: 'FOUND', expected: 'EXPECTED' })
    for (const each of [full, problem(rule, [])])
      for (const language of ['id', 'en'] as const) {
        const said = tellProblem(each, language)
        expect(said.replace('forms[1]', '')).not.toMatch(/[[\]{}]|undefined|null/)
        expect(said.length).toBeGreaterThan(5)
      }
    expect(tellProblem(full, 'id')).not.toBe(tellProblem(full, 'en'))
    expect(tellProblem(full, 'id')).toMatch(/^forms\[1\]\.weight: /)
  })

  const sum: Problem = problem('shares-total', ['forms', 1, 'variants', 0, 'shares', 'total'], {
    found: '99',
    expected: '99.5',
  })
  it('names the path, the figure it comes to and the one that was declared', () => {
    expect(tellProblem(sum, 'id')).toBe(
      'forms[1].variants[0].shares.total: jumlah bobotnya 99, bukan 99.5 seperti yang dinyatakan',
    )
    expect(tellProblem(sum, 'en')).toBe(
      'forms[1].variants[0].shares.total: the weights add up to 99, not to 99.5 as declared',
    )
  })

  it('says how a figure is written, not how the program calls it', () => {
    expect(tellProblem(problem('value-form', ['shares', 'of'], { found: '"99,5"', expected: 'figure' }), 'id')).toBe(
      'shares.of: cara menulisnya salah: "99,5", seharusnya angka dalam teks seperti "8.9" atau "5/56"',
    )
  })

  it('lets no text of the file move the cursor', () => {
    expect(tellProblem(problem('key-unknown', ['\u001b[2Jkunci']), 'id')).not.toContain('\u001b')
  })
})
