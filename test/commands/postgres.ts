import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A PostgreSQL server of this test's own, on a socket in a folder of its own. */
export interface Postgres {
  /** Runs commands of psql; standard output. */
  readonly psql: (commands: string) => string
  readonly stop: () => void
}

const VERSIONS = '/usr/lib/postgresql'

const binary = (name: string): string | null => {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter)
  if (existsSync(VERSIONS)) folders.push(...readdirSync(VERSIONS).map((version) => path.join(VERSIONS, version, 'bin')))
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file)) ?? null
}

interface Owner {
  readonly uid?: number
  readonly gid?: number
}

/** The server refuses to run as root: then it runs as the user that its package made. Null where there is none. */
const ownerOf = (): Owner | null => {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)
  const [uid, gid] = [id('-u'), id('-g')]
  return uid > 0 && gid > 0 ? { uid, gid } : null
}

const PATIENCE = 30_000

const isUp = (psql: string, folder: string, owner: Owner): boolean => {
  const until = Date.now() + PATIENCE
  while (Date.now() < until) {
    const { status } = spawnSync(psql, ['-h', folder, '-d', 'postgres', '-c', 'select 1'], {
      ...owner,
      stdio: 'ignore',
    })
    if (status === 0) return true
    spawnSync('sleep', ['0.2'])
  }
  return false
}

/** Starts a server; null where there is none to be started. */
export const startPostgres = (): Postgres | null => {
  const [initdb, server, psql, owner] = [binary('initdb'), binary('postgres'), binary('psql'), ownerOf()]
  if (!initdb || !server || !psql || !owner) return null
  const folder = mkdtempSync(path.join(tmpdir(), 'ipp-pg-'))
  const data = path.join(folder, 'data')
  mkdirSync(data)
  for (const each of [folder, data]) if (owner.uid !== undefined) chownSync(each, owner.uid, owner.gid ?? owner.uid)
  const made = spawnSync(initdb, ['-A', 'trust', '-E', 'UTF8', '--locale=C', '-D', data], { ...owner, stdio: 'ignore' })
  let process_: ChildProcess | null = null
  const stop = () => {
    process_?.kill('SIGINT')
    spawnSync('sleep', ['0.5'])
    rmSync(folder, { recursive: true, force: true })
  }
  if (made.status === 0)
    process_ = spawn(server, ['-D', data, '-k', folder, '-c', 'listen_addresses='], { ...owner, stdio: 'ignore' })
  if (!process_ || !isUp(psql, folder, owner)) {
    stop()
    return null
  }
  return {
    psql: (commands) => {
      const args = ['-h', folder, '-d', 'postgres', '-v', 'ON_ERROR_STOP=1', '-q', '-f', '-']
      const { status, stdout, stderr } = spawnSync(psql, args, { ...owner, input: commands, encoding: 'utf8' })
      if (status !== 0) throw new Error(stderr)
      return stdout
    },
    stop,
  }
}
