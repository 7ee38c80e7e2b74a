import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const NAMES = [process.env['CHROMIUM'] ?? '', 'chromium', 'chromium-browser', 'google-chrome']

const found = NAMES.find((name) => name !== '' && spawnSync(name, ['--version'], { timeout: 60_000 }).status === 0)

/** True where Chromium is installed; without it there is nobody to look at a page. */
export const hasChromium = found !== undefined

const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  '--force-device-scale-factor=1',
]

/** Runs Chromium once on a page, in a folder and with a profile of its own. */
const browse = <T>(page: string, options: readonly string[], take: (out: Buffer, folder: string) => T): T => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ipp-browser-'))
  try {
    const file = path.join(folder, 'page.html')
    writeFileSync(file, page)
    const all = [
      ...QUIET,
      `--user-data-dir=${path.join(folder, 'profile')}`,
      ...options.map((each) => each.replace('DIR', folder)),
    ]
    const out = execFileSync(found ?? '', [...all, pathToFileURL(file).href], {
      timeout: 120_000,
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return take(out, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/** How a page is looked at: size of the window, and whether the reader prefers dark. */
export interface View {
  readonly width: number
  readonly height: number
  readonly dark: boolean
}

const viewed = ({ width, height, dark }: View): readonly string[] => [
  `--window-size=${width},${height}`,
  ...(dark ? ['--blink-settings=preferredColorScheme=0'] : []),
]

/** The page as a picture, PNG. */
export const screenshot = (page: string, view: View): Buffer =>
  browse(page, [...viewed(view), '--screenshot=DIR/shot.png'], (_out, folder) =>
    readFileSync(path.join(folder, 'shot.png')),
  )

/** The page's markup after it was laid out. */
export const dumped = (page: string, view: View): string =>
  browse(page, [...viewed(view), '--dump-dom'], (out) => out.toString('utf8'))

/** The page on paper, PDF. */
export const printed = (page: string): Buffer =>
  browse(page, ['--no-pdf-header-footer', '--print-to-pdf=DIR/page.pdf'], (_out, folder) =>
    readFileSync(path.join(folder, 'page.pdf')),
  )
