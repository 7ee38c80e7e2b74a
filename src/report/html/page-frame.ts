import type { Language } from '../../finding/language.js'
import { sealedHtml } from '../../formats/own-seal.js'
import type { Run } from '../../run/result.js'
import { HTML } from '../../wording/html.js'
import { carriedWarnings } from '../carried.js'
import { type Held, html, type Markup, trustedMarkup } from './markup.js'
import { STYLE } from './style.js'

/** Nothing may be loaded and nothing run: the page is what the file holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'"

/** How many letters of a hash tell two files apart for people. */
const SHORT_HASH = 16

/** What the page was made from, so that it can be made again. */
export const footer = (run: Run, lang: Language): Markup => {
  const words = HTML[lang]
  const { instrument } = run.result
  return html`<footer>
<p>${words.madeBy(run.version)} ${words.instrument}: ${instrument.title} (${instrument.id}), <code>${run.instrumentHash.slice(0, SHORT_HASH)}</code>. ${instrument.basis}.</p>
<p>${words.inputs}: ${run.inputs.map(
    ({ file, sha256 }, i) =>
      html`${i > 0 && '; '}${file === '-' ? words.stdin : file} <code>${sha256.slice(0, SHORT_HASH)}</code>`,
  )}. ${words.hashes}</p>
</footer>`
}

/** What a result has to say of itself wherever it is shown. */
export const warnings = (run: Run, lang: Language): readonly Markup[] =>
  carriedWarnings(run, lang).map((text) => html`<p class="warn">${text}</p>`)

function* pieces(title: string, lang: Language, body: Iterable<Held>): Generator<string> {
  const head = html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="generator" content="ipp">
<title>${title}</title>
<style>${trustedMarkup(STYLE)}</style>
</head>
<body>
<main>
`
  yield head.markup
  for (const part of body) yield html`${part}\n`.markup
  yield '</main>\n</body>\n</html>\n'
}

/** A page of its own: style inside, no script, nothing from elsewhere. */
export const page = (title: string, lang: Language, body: Iterable<Held>): Generator<string> =>
  sealedHtml(pieces(title, lang, body))
