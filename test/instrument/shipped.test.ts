import { expect, test } from 'vitest'
import { shipped, shippedText } from '../../src/instrument/catalog.js'
import { pathText } from '../../src/instrument/problem.js'
import { readRules } from '../../src/instrument/read.js'

for (const { id } of shipped())
  test(`${id} loads and all of it is proved`, () => {
    const reading = readRules(shippedText(id) ?? '')
    expect(
      reading.ok
        ? []
        : reading.problems.map((each) => `${pathText(each.at)} ${each.rule} ${each.found} ${each.expected}`),
    ).toEqual([])
  })
