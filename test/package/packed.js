// Packs the package, installs the tarball in an empty folder and runs the main job there, as a new user would.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(path.join(tmpdir(), 'ipp-packed-'))
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const run = (command, args, cwd) => execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })

const fail = (message) => {
  console.error(message)
  process.exitCode = 1
}

try {
  const [packed] = JSON.parse(run(npm, ['pack', '--json', '--silent', '--pack-destination', folder], root))
  const names = packed.files.map(({ path: name }) => name)
  for (const needed of ['bin/ipp.js', 'dist/index.js', 'dist/index.d.ts', 'LICENSE', 'README.md', 'README.id.md'])
    if (!names.includes(needed)) fail(`the package lacks ${needed}`)
  const foreign = names.filter((name) => !/^(bin|dist|fixtures\/provinsi)\/|^(package\.json|LICENSE|README(\.id)?\.md)$/.test(name))
  if (foreign.length > 0) fail(`the package holds what nobody needs: ${foreign.join(', ')}`)
  run(npm, ['init', '--yes', '--silent'], folder)
  run(npm, ['install', '--no-audit', '--no-fund', '--silent', path.join(folder, packed.filename)], folder)
  cpSync(path.join(root, 'fixtures/provinsi/lembar-provinsi.xlsx'), path.join(folder, 'lembar.xlsx'))
  const ipp = path.join(folder, 'node_modules/ipp-pekppp/bin/ipp.js')
  run(process.execPath, [ipp, 'score', 'lembar.xlsx'], folder)
  const csv = readFileSync(path.join(folder, 'lembar.ipp.csv'), 'utf8')
  const first = csv.split('\n')[1] ?? ''
  if (!first.startsWith('1,kota,1,Kota Wanajaya,') || csv.trim().split('\n').length !== 13) fail(`unexpected result: ${first}`)
  if (!existsSync(path.join(folder, 'lembar.ipp.xlsx'))) fail('no workbook was written')
  const library = "import { version } from 'ipp-pekppp'; if (!/^\\d/.test(version())) throw new Error('no version')"
  run(process.execPath, ['--input-type=module', '-e', library], folder)
  if (process.exitCode !== 1) console.log(`${packed.filename}: ${packed.entryCount} files, ${packed.size} bytes; the main job runs from it`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
