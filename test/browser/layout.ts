import { dumped, type View } from './chromium.js'

/** What is wrong with how a page is laid out, in words; nothing where all is well. */
interface Faults {
  readonly overflow: readonly string[]
  readonly overlaps: readonly string[]
  readonly pale: readonly string[]
  readonly tiny: readonly string[]
  readonly outside: readonly string[]
}

/** Runs inside the page: looks at every text as it was laid out. Plain script, for it must not need anything. */
const LOOK = `
const texts = [...document.querySelectorAll('body *')].filter((e) =>
  !['SCRIPT','STYLE','TITLE','title'].includes(e.tagName) && [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim() !== '') && e.getClientRects().length > 0 && (e.closest('summary') || !e.closest('details:not([open])')))
const name = (e) => e.textContent.trim().slice(0, 40)
const rectsOf = (e) => { const r = document.createRange(); return [...e.childNodes].filter((n) => n.nodeType === 3).flatMap((n) => { r.selectNodeContents(n); return [...r.getClientRects()] }) }
const parse = (c) => { const m = c.match(/[\\d.]+/g).map(Number); return { r: m[0], g: m[1], b: m[2], a: m.length > 3 ? m[3] : 1 } }
const light = ({ r, g, b }) => { const f = (v) => { v /= 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4 }; return 0.2126 * f(r) + 0.7152 * f(g) + 0.0722 * f(b) }
const ground = (e) => { for (let n = e; n; n = n.parentElement) { const c = parse(getComputedStyle(n).backgroundColor); if (c.a > 0.99) return c } return { r: 255, g: 255, b: 255 } }
const contrast = (e) => { const s = getComputedStyle(e); const ink = parse(e instanceof SVGElement ? s.fill : s.color); const [x, y] = [light(ink), light(ground(e))]; return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05) }
const faults = { overflow: [], overlaps: [], pale: [], tiny: [], outside: [] }
if (document.documentElement.scrollWidth > window.innerWidth + 1) faults.overflow.push(document.documentElement.scrollWidth + ' > ' + window.innerWidth)
const boxes = texts.flatMap((e) => rectsOf(e).map((r) => ({ e, r }))).filter(({ r }) => r.width > 0 && r.height > 0)
for (const { e, r } of boxes) {
  if (contrast(e) < 4.5) faults.pale.push(name(e) + ' ' + contrast(e).toFixed(2))
  if (parseFloat(getComputedStyle(e).fontSize) < 11) faults.tiny.push(name(e))
  if (!e.closest('.scroll') && (r.left < -1 || r.right > window.innerWidth + 1)) faults.outside.push(name(e))
}
for (const [i, a] of boxes.entries()) for (const b of boxes.slice(i + 1)) {
  if (b.r.top > a.r.bottom + 400) break
  if (a.e === b.e) continue
  const [w, h] = [Math.min(a.r.right, b.r.right) - Math.max(a.r.left, b.r.left), Math.min(a.r.bottom, b.r.bottom) - Math.max(a.r.top, b.r.top)]
  if (w > 2 && h > 4) faults.overlaps.push(name(a.e) + ' / ' + name(b.e))
}
const out = document.createElement('pre'); out.id = 'faults'; out.textContent = JSON.stringify(faults); parent.document.body.append(out)
`

/** Chromium makes no window narrower than this. */
const LEAST_WINDOW = 500

/** The page with another policy, so that a test may look at it from inside. */
const open = (page: string): string => page.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')

const attribute = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;')

/** A window has a least width; a frame can be as narrow as a telephone. */
const framed = (page: string, { width, height }: View): string =>
  `<!doctype html><body style="margin:0"><iframe srcdoc="${attribute(page)}" style="border:0;width:${width}px;height:${height}px"></iframe></body>`

/** What a script finds that looks at a page from inside, once it is laid out. */
const foundBy = (script: string, page: string, view: View): string => {
  const inside = open(page).replace('</body>', `<script>${script}</script></body>`)
  const dom = dumped(framed(inside, view), { ...view, width: Math.max(view.width, LEAST_WINDOW) })
  const text = /<pre id="faults">([^<]*)<\/pre>/.exec(dom)?.[1]
  if (text === undefined) throw new Error('the page could not be looked at')
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')
}

/** Lays a page out in Chromium and says what a reader would stumble over. */
export const faultsOf = (page: string, view: View): Faults => JSON.parse(foundBy(LOOK, page, view))

/** In how many lines the first text of each of these elements is set. */
export const linesOf = (page: string, selector: string, view: View): readonly number[] => {
  const script = `
const lines = (e) => { const r = document.createRange(); r.selectNodeContents(e.firstChild); return new Set([...r.getClientRects()].map((box) => Math.round(box.top))).size }
const out = document.createElement('pre'); out.id = 'faults'; out.textContent = JSON.stringify([...document.querySelectorAll('${selector}')].map(lines)); parent.document.body.append(out)
`
  return JSON.parse(foundBy(script, page, view))
}

/** Letters of one known width on every machine that has one of these, so that lines break where they broke before. */
const FONT = '*{font-family:"Liberation Sans",Arial,Helvetica,sans-serif!important}'

/** The page set in a font that measures alike everywhere. */
export const steady = (page: string): string => page.replace('</style>', `${FONT}</style>`)

/** The page as it is set on paper, shown on a screen. */
export const onPaper = (page: string): string =>
  steady(page)
    .replace('@media print', '@media all')
    .replace(/@media \(prefers-color-scheme:dark\)\{[^@]*?\}\}/, '')
