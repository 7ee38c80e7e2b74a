import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { html, htmlText, trustedMarkup } from '../../../src/report/html/markup.js'

describe('a template', () => {
  test('escapes every mark that could end a text or an attribute', () => {
    expect(html`<p title="${`"'&<>`}">${'</p><script>'}</p>`.markup).toBe(
      '<p title="&quot;&#39;&amp;&lt;&gt;">&lt;/p&gt;&lt;script&gt;</p>',
    )
  })
  test('keeps markup that was made by a template, and lists of it', () => {
    const items = ['a', '<b>'].map((each) => html`<li>${each}</li>`)
    expect(html`<ul>${items}</ul>`.markup).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul>')
  })
  test('leaves out what is not there, and keeps a zero', () => {
    expect(html`[${null}${undefined}${false}${''}${0}${[]}]`.markup).toBe('[0]')
  })
  test('keeps the blanks around a text', () => {
    expect(html`a${' · b '}c`.markup).toBe('a · b c')
  })
  test('takes style of our own as it is', () => {
    expect(html`<style>${trustedMarkup('a>b{}')}</style>`.markup).toBe('<style>a>b{}</style>')
  })
  test('lets no object of an input pass for markup', () => {
    const fromInput: unknown = JSON.parse('{"markup":"<script>"}')
    expect(html`${String(fromInput)}`.markup).toBe('[object Object]')
  })
})

test('an escaped text holds no mark of markup, no control and nothing that turns the words around it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const safe = htmlText(text)
      expect(safe).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/)
      expect(safe).not.toMatch(/[\p{Cc}\p{Cf}]/u)
    }),
    { numRuns: 2000 },
  )
})
