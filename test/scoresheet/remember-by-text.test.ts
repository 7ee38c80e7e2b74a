import { describe, expect, it } from 'vitest'
import { rememberByText } from '../../src/scoresheet/remember-by-text.js'

const counted = (make: (text: string) => string | null = (text) => text) => {
  const asked: string[] = []
  const remember = rememberByText((text) => {
    asked.push(text)
    return make(text)
  })
  return { remember, asked }
}

describe('what a text gave is remembered', () => {
  it('so that each is asked once, also where it gave nothing', () => {
    const { remember, asked } = counted((text) => (text === 'a' ? null : text))
    expect(['a', 'b', 'a', 'b'].map(remember)).toEqual([null, 'b', null, 'b'])
    expect(asked).toEqual(['a', 'b'])
  })

  it('unless it is longer than any heading', () => {
    const { remember, asked } = counted()
    const [edge, beyond] = ['x'.repeat(200), 'x'.repeat(201)]
    for (const text of [edge, beyond, edge, beyond]) expect(remember(text)).toBe(text)
    expect(asked).toEqual([edge, beyond, beyond])
  })

  it('of no more than so many texts: then all are forgotten', () => {
    const { remember, asked } = counted()
    const texts = Array.from({ length: 4096 }, (_, i) => `${i}`)
    for (const text of [...texts, '0', 'one more', '0']) remember(text)
    expect(asked.slice(4096)).toEqual(['one more', '0'])
  })
})
