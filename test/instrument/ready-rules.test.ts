import { beforeEach, describe, expect, it, vi } from 'vitest'
import { readyText } from '../../src/instrument/ready-json.js'
import { shippedCrosswalks, shippedList, shippedRulesOf } from '../../src/instrument/ready-rules.js'
import { rulesFromBytes } from '../../src/instrument/rules-file.js'
import { CROSSWALK, INSTRUMENT } from './whole-files.js'

const files = vi.hoisted(() => new Map<string, string>())
vi.mock(import('../../src/platform/shipped-files.js'), async () => {
  const { shippedIn } = await import('./shipped.js')
  return shippedIn(files)
})

const RULES = rulesFromBytes('contoh.json', new TextEncoder().encode(JSON.stringify(INSTRUMENT)))
const LISTED = { id: 'contoh-2030', title: 'Contoh 2030', from: 2030, to: 2031, practised: null, isSurvey: false }

beforeEach(() => {
  files.clear()
  files.set('ready/list', readyText([LISTED]))
  files.set('ready/contoh-2030.rules', readyText(RULES))
  files.set('ready/crosswalks', readyText([CROSSWALK]))
})

describe('what the build has made ready', () => {
  it('is the list, the rules with every figure exact, and the crosswalks, as they were written', () => {
    expect(shippedList()).toStrictEqual([LISTED])
    expect(shippedRulesOf('contoh-2030')).toStrictEqual(RULES)
    expect(shippedCrosswalks()).toStrictEqual([CROSSWALK])
  })

  it('has no instrument that is not listed, whatever lies beside it', () => {
    files.set('ready/lain.rules', readyText(RULES))
    for (const id of ['lain', 'contoh', '', 'list', '../ready/contoh-2030']) expect(shippedRulesOf(id)).toBeNull()
  })

  it('is read without the data that it was made of, and not proved again', () => {
    const broken = { ...RULES, instrument: { ...RULES.instrument, title: '' } }
    files.set('ready/contoh-2030.rules', readyText(broken))
    expect(shippedRulesOf('contoh-2030')).toStrictEqual(broken)
  })
})
