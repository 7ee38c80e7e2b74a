import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export const ROOT = path.resolve(import.meta.dirname, '../..')
export const PROVINCE = path.join(ROOT, 'fixtures/provinsi/lembar-provinsi.xlsx')
export const { version }: { version: string } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))

/** Where things are made and tried out. */
export interface Workplace {
  readonly place: string
  /** No variable of the surroundings but the home; a proxy that is not there, so that nothing could come from a network. */
  readonly alone: Readonly<Record<string, string>>
  /** Runs the build with these arguments into a folder; what it said. */
  readonly make: (to: string, ...args: readonly string[]) => string
  /** Unpacks what was made there, by its name behind the version; the folder that came out. */
  readonly unpack: (to: string, what: string) => string
  /** A folder of this name, made where there is none. */
  readonly elsewhere: (name: string) => string
  readonly leave: () => void
}

/** A new folder whose name has blanks, brackets, É and &. */
export const workplace = (): Workplace => {
  const place = mkdtempSync(path.join(tmpdir(), 'ipp portable [É] & '))
  return {
    place,
    alone: { PATH: '/usr/bin:/bin', HOME: place, HTTPS_PROXY: 'http://127.0.0.1:9', HTTP_PROXY: 'http://127.0.0.1:9' },
    make: (to, ...args) =>
      execFileSync(process.execPath, ['build/portable.js', ...args, '--to', path.join(place, to)], {
        cwd: ROOT,
        encoding: 'utf8',
      }),
    unpack: (to, what) => {
      execFileSync('unzip', ['-q', `ipp-${version}-${what}.zip`], { cwd: path.join(place, to) })
      return path.join(place, to, `ipp-${version}-${what}`)
    },
    elsewhere: (name) => {
      const folder = path.join(place, name)
      mkdirSync(folder, { recursive: true })
      return folder
    },
    leave: () => rmSync(place, { recursive: true, force: true }),
  }
}

/** The lines in which the build says what it could not make. */
export const skippedIn = (said: string): string | undefined => (/^skipped.*/m.exec(said) ?? [])[0]

const WINE = ['/usr/lib/wine/wine64', '/usr/bin/wine64', '/usr/bin/wine'].find((each) => existsSync(each)) ?? null
export const hasWine = WINE !== null

/** A machine of Windows, as far as Wine is one, with drives of its own. */
export interface Machine {
  /** Runs a program with its arguments in a folder of ours, somebody pressing Enter in its window; what it printed, and how it ended. */
  readonly run: (cwd: string, ...args: readonly string[]) => { readonly status: number | null; readonly said: string }
  /** The folder that it calls `\\\\SERVER\\SHARE`, made where there is none. */
  readonly share: (server: string, name: string) => string
  readonly leave: () => void
}

/** How it calls a file of ours. */
export const named = (file: string): string => `Z:${file.replaceAll('/', '\\')}`

export const machine = ({ place, alone, elsewhere }: Workplace): Machine => {
  const prefix = elsewhere('wine')
  const env = { ...alone, LC_ALL: 'C.UTF-8', WINEPREFIX: prefix, WINEDEBUG: '-all', DISPLAY: '', BROWSER: '/bin/true' }
  const [input, output] = [path.join(place, 'enter'), path.join(place, 'said')]
  const run: Machine['run'] = (cwd, ...args) => {
    if (!existsSync(input)) {
      writeFileSync(input, '\n')
      run(place, 'reg', 'add', 'HKCU\\Software\\Wine', '/v', 'Version', '/d', 'win10', '/f')
    }
    // Node.js gets no pipe in Wine 8, but files.
    const [from, to] = [openSync(input, 'r'), openSync(output, 'w')]
    const { status } = spawnSync(WINE ?? '', args, { cwd, env, stdio: [from, to, to] })
    closeSync(from)
    closeSync(to)
    return { status, said: readFileSync(output, 'utf8') }
  }
  return {
    run,
    share: (server, name) => elsewhere(path.join('wine/dosdevices/unc', server, name)),
    leave: () => void spawnSync('/usr/lib/wine/wineserver', ['-k'], { env }),
  }
}
