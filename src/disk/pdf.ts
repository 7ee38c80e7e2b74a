import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** What turns a page into a PDF: a browser, or an office program for documents. */
interface Maker {
  readonly program: string
  readonly kind: 'browser' | 'office'
}

/** Longer than any page takes; a program that asks something is not waited for. */
const PATIENCE_MS = 120_000

type Env = Readonly<Record<string, string | undefined>>

/** Where browsers stand on Windows, below each folder of programs. */
const ON_WINDOWS = [
  String.raw`Microsoft\Edge\Application\msedge.exe`,
  String.raw`Google\Chrome\Application\chrome.exe`,
  String.raw`Chromium\Application\chrome.exe`,
]
const OFFICE_ON_WINDOWS = String.raw`LibreOffice\program\soffice.exe`

const ON_MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
const OFFICE_ON_MAC = '/Applications/LibreOffice.app/Contents/MacOS/soffice'

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge']

/** Programs by name in the folders that the surroundings name; relative ones are passed over, for anybody can put a file there. */
const onPath = (names: readonly string[], env: Env): readonly string[] => {
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder))
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)))
}

const windowsPlaces = (names: readonly string[], env: Env): readonly string[] =>
  ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((folder) => {
    const below = env[folder]
    return below === undefined ? [] : names.map((name) => path.join(below, name))
  })

/** Programs that make a PDF and are there, the best first. */
const makers = (env: Env): readonly Maker[] => {
  const browsers = [...windowsPlaces(ON_WINDOWS, env), ...ON_MAC, ...onPath(BROWSERS, env)]
  const offices = [...windowsPlaces([OFFICE_ON_WINDOWS], env), OFFICE_ON_MAC, ...onPath(['soffice'], env)]
  return [
    ...browsers.map((program): Maker => ({ program, kind: 'browser' })),
    ...offices.map((program): Maker => ({ program, kind: 'office' })),
  ].filter(({ program }) => existsSync(program))
}

/** A page as a browser prints it, without the network: nothing in it asks for anything. */
const browserArgs = (page: string, pdf: string, folder: string): readonly string[] => [
  '--headless',
  '--disable-gpu',
  '--disable-extensions',
  '--no-first-run',
  '--no-pdf-header-footer',
  `--user-data-dir=${path.join(folder, 'profile')}`,
  // The system refuses its own cage to its administrator; the page is ours and runs no script.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  `--print-to-pdf=${pdf}`,
  pathToFileURL(page).href,
]

const officeArgs = (document: string, folder: string): readonly string[] => [
  `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`,
  '--headless',
  '--convert-to',
  'pdf',
  '--outdir',
  folder,
  document,
]

/** The times in a PDF are those of no day: the same page gives the same bytes. The text keeps its length, which others count on. */
const withoutTimes = (bytes: Buffer): Buffer => {
  const text = bytes.toString('latin1')
  return Buffer.from(
    text.replace(/(\/(?:CreationDate|ModDate) ?\(D:)(\d{14})/g, (_, head: string) => `${head}19800101000000`),
    'latin1',
  )
}

/** A page to print, and where there is one the same as a document. */
export interface Printable {
  readonly html: Uint8Array
  readonly docx: Uint8Array | null
}

const printPdf = ({ program, kind }: Maker, { html, docx }: Printable, folder: string): Buffer | null => {
  const [page, document, pdf] = [`${folder}/page.html`, `${folder}/page.docx`, `${folder}/page.pdf`]
  if (kind === 'browser') writeFileSync(page, html)
  else if (docx) writeFileSync(document, docx)
  else return null
  const args = kind === 'browser' ? browserArgs(page, pdf, folder) : officeArgs(document, folder)
  spawnSync(program, args, { timeout: PATIENCE_MS, stdio: 'ignore', cwd: folder })
  return existsSync(pdf) ? withoutTimes(readFileSync(pdf)) : null
}

/**
 * The PDF of a page, made by a browser that is on this machine, of a document by LibreOffice too; null where neither is there
 * or can. Nothing is fetched.
 */
export const pdfOf = async (page: Printable, env: Env): Promise<Uint8Array | null> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ipp-pdf-'))
  try {
    for (const maker of makers(env)) {
      const pdf = printPdf(maker, page, folder)
      if (pdf) return pdf
    }
    return null
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
