// Writes the offline page, ipp.html in a built tree (dist, where no other is named): one file with everything in it, which works by double
// click. Its policy lets nothing be loaded and only the two scripts run that it is made of.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { browserBundle } from './browser.js'
import { noticesOf } from './notices.js'

const root = path.resolve(import.meta.dirname, '..')
const dist = path.resolve(process.argv[2] ?? 'dist')
const target = path.join(dist, 'ipp.html')

/** A script as it may stand within a page: nothing in it looks like markup. */
const inPage = (script) =>
  script.replaceAll('<!--', '\\x3C!--').replaceAll('<script', '\\x3Cscript').replaceAll('</script', '\\x3C/script')

/** The modules whose code is in a bundle, by their files. */
const modulesIn = new Set()

const bundle = async (entry, data) => {
  const { text, modules } = await browserBundle(`import './page/${entry}'`, { data, isScript: true })
  for (const { file, bytes } of modules) if (bytes > 0) modulesIn.add(file)
  return inPage(text)
}

const desk = await bundle('desk/worker.js', ['ready'])
const view = await bundle('view/main.jsx', [])
const styleCode = await browserBundle("export { STYLE } from './report/html/style.js'", { data: [] })
const { STYLE } = await import(`data:text/javascript,${encodeURIComponent(styleCode.text)}`)
const own = readFileSync(path.join(root, 'src/page/view/page.css'), 'utf8')
const hash = createHash('sha256').update(view).digest('base64')
const policy = [
  "default-src 'none'",
  `script-src 'sha256-${hash}'`,
  "style-src 'unsafe-inline'",
  'worker-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

writeFileSync(
  target,
  `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="generator" content="ipp">
<title>ipp: Indeks Pelayanan Publik</title>
<style>${STYLE}${own}</style>
</head>
<body>
<div id="page"><noscript>Halaman ini membutuhkan JavaScript. This page needs JavaScript.</noscript></div>
<script type="text/plain" id="desk">${desk}</script>
<script>${view}</script>
<script type="text/plain" id="licences">${inPage(noticesOf([...modulesIn]).join('\n'))}</script>
</body>
</html>
`,
)
