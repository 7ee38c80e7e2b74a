import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { plain } from '../finding/plain.js'
import { linkTo } from '../formats/terminal.js'

type Env = Readonly<Record<string, string | undefined>>

/** A stream, by whether a terminal is behind it. */
interface Stream {
  readonly isTTY: boolean
}

/** Terminals that show links, by what they say of themselves. */
const PROGRAMS = new Set(['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'rio', 'Tabby'])
const KINDS = /^(?:xterm-kitty|xterm-ghostty|foot|alacritty|wezterm)/

/** From these versions on links do no harm. */
const [LEAST_VTE, LEAST_KONSOLE] = [5001, 201_200]

const isKnown = (env: Env): boolean =>
  env['WT_SESSION'] !== undefined ||
  PROGRAMS.has(env['TERM_PROGRAM'] ?? '') ||
  KINDS.test(env['TERM'] ?? '') ||
  Number(env['VTE_VERSION'] ?? 0) >= LEAST_VTE ||
  Number(env['KONSOLE_VERSION'] ?? 0) >= LEAST_KONSOLE

/** What stands between the program and the screen: another computer, whose files are elsewhere, or a program that may drop links. */
const isFar = (env: Env): boolean =>
  ['SSH_CONNECTION', 'SSH_TTY', 'TMUX', 'STY'].some((name) => env[name] !== undefined) ||
  /^(?:screen|tmux)/.test(env['TERM'] ?? '')

/** Whether a stream is a terminal that is known to show links to files, and nobody said no. */
export const showsLinks = (stream: Stream, env: Env): boolean =>
  stream.isTTY && env['NO_COLOR'] === undefined && env['TERM'] !== 'dumb' && !isFar(env) && isKnown(env)

/** The name of a file, safe to show; a link to it where the stream shows links. */
export const fileName = (
  name: string,
  stream: Stream,
  { env, cwd }: { readonly env: Env; readonly cwd: string },
): string => (showsLinks(stream, env) ? linkTo(pathToFileURL(path.resolve(cwd, name)).href, plain(name)) : plain(name))

const DOCS = new URL('../../docs/', import.meta.url)

/** The address of the documents that came with the program; null where none did. */
export const docsAddress = (): string | null =>
  DOCS.protocol === 'file:' && existsSync(fileURLToPath(DOCS)) ? DOCS.href : null
