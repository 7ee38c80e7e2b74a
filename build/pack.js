// npm runs this around packing. Where a package is installed nothing of it runs, so its description names none of the
// checkout's scripts: `node build/pack.js` takes them out, `node build/pack.js restore` puts the description back as it was.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const from = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const [description, kept] = [from('package.json'), from('reports/package.json')]

const strip = () => {
  const { scripts, ...rest } = JSON.parse(readFileSync(description, 'utf8'))
  if (!scripts.prepare) return
  mkdirSync(from('reports'), { recursive: true })
  copyFileSync(description, kept)
  // npm reads from the stripped description how to put it back.
  const { postpack } = scripts
  writeFileSync(description, `${JSON.stringify({ ...rest, scripts: { postpack } }, null, 2)}\n`)
}

const restore = () => {
  if (!existsSync(kept)) return
  copyFileSync(kept, description)
  rmSync(kept)
}

if (process.argv[2] === 'restore') restore()
else strip()
