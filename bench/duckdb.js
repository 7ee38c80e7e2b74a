// DuckDB in a folder of its own below the system's temporary folder, never among the project's packages. Null, with a
// word on standard error, where it cannot be installed.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const PACKAGE = '@duckdb/node-api'
const VERSION = '1.5.6-r.1'
const FOLDER = path.join(tmpdir(), `ipp-duckdb-${VERSION}`)
const PATIENCE = 180_000

const installed = () => existsSync(path.join(FOLDER, 'node_modules', PACKAGE, 'package.json'))

const install = () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ipp-duckdb-'))
  writeFileSync(path.join(folder, 'package.json'), '{"private":true}')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const quiet = ['--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts', '--fetch-retries=0']
  const { status } = spawnSync(npm, ['install', ...quiet, `${PACKAGE}@${VERSION}`], {
    cwd: folder,
    stdio: 'ignore',
    timeout: PATIENCE,
    shell: process.platform === 'win32',
  })
  if (status === 0 && !existsSync(FOLDER)) renameSync(folder, FOLDER)
  else rmSync(folder, { recursive: true, force: true })
}

/** Where DuckDB's package can be imported from; null where there is none to be had. */
export const duckdbUrl = () => {
  mkdirSync(tmpdir(), { recursive: true })
  if (!installed()) install()
  if (!installed()) {
    console.error(`skipped: ${PACKAGE}@${VERSION} cannot be installed here`)
    return null
  }
  return pathToFileURL(createRequire(path.join(FOLDER, 'package.json')).resolve(PACKAGE)).href
}

/** A connection to a database in memory, or null. */
export const duckdb = async () => {
  const url = duckdbUrl()
  if (url === null) return null
  try {
    const { DuckDBInstance } = await import(url)
    return await (await DuckDBInstance.create(':memory:')).connect()
  } catch (error) {
    console.error(`skipped: ${PACKAGE} does not run here (${error instanceof Error ? error.message : error})`)
    return null
  }
}
