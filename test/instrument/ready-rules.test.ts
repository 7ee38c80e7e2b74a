import { beforeEach, describe, expect, it } from 'vitest'
import { readyText } from '../../src/instrument/ready-json.js'
import { shippedCrosswalks, shippedList, shippedRulesOf } from '../../src/instrument/ready-rules.js'
import { rulesFromBytes } from '../../src/instrument/rules-file.js'
import { shippedIn } from './shipped.js'
import { CROSSWALK, INSTRUMENT } from './whole-files.js'

const files = new Map<string, string>()
const FILES = shippedIn(files)

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
    expect(shippedList(FILES)).toStrictEqual([LISTED])
    expect(shippedRulesOf('contoh-2030', FILES)).toStrictEqual(RULES)
    expect(shippedCrosswalks(FILES)).toStrictEqual([CROSSWALK])
  })

  it('has every instrument that is listed', () => {
    files.set('ready/list', readyText([{ ...LISTED, id: 'lain' }, LISTED]))
    expect(shippedRulesOf('contoh-2030', FILES)).toStrictEqual(RULES)
  })

  it('has no instrument that is not listed, whatever lies beside it', () => {
    files.set('ready/lain.rules', readyText(RULES))
    for (const id of ['lain', 'contoh', '', 'list', '../ready/contoh-2030'])
      expect(shippedRulesOf(id, FILES)).toBeNull()
  })

  it('is read without the data that it was made of, and not proved again', () => {
    const broken = { ...RULES, instrument: { ...RULES.instrument, title: '' } }
    files.set('ready/contoh-2030.rules', readyText(broken))
    expect(shippedRulesOf('contoh-2030', FILES)).toStrictEqual(broken)
  })
})
