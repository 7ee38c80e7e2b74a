import type { Language } from '../finding/language.js'
import { docsAddress, showsLinks } from './links.js'
import type { Printable } from './pdf.js'

/** The outside of a command: streams, surroundings and nothing else, so that a test can be the outside. */
export interface Io {
  readonly stdout: Sink
  readonly stderr: Sink
  /** All of standard input, at most `limit` bytes and one more. */
  readonly stdin: (limit: number) => Promise<Uint8Array>
  /** Asks a question on the terminal and gives the line that came back; absent where nobody is there to answer. */
  readonly ask?: (question: string) => Promise<string>
  /** Opens a file as the system opens it for people; absent where there is nobody to look. */
  readonly open?: (file: string) => void
  /** Waits until one of these files is saved; false where the program is to end instead. */
  readonly saved?: (files: readonly string[]) => Promise<boolean>
  /** The PDF of a page or document; null where no program on this machine makes one. Absent where none may be asked. */
  readonly pdf?: (page: Printable) => Promise<Uint8Array | null>
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
}

export interface Sink {
  /** Writes and resolves when the stream took it; a reader that went away early is no error. */
  readonly write: (chunk: string | Uint8Array) => Promise<void>
  readonly columns: number | undefined
  readonly isTTY: boolean
  /** Every step of slow work is told in a line of its own. */
  readonly isVerbose?: boolean
}

/** The language that the surroundings ask for: English where LC_ALL, LC_MESSAGES or LANG name it. */
export const surroundingLanguage = (env: Io['env']): Language => {
  const said = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '')
  return said !== undefined && /^en(?![a-z])/i.test(said) ? 'en' : 'id'
}

/** Whether colour is wanted on a stream: a terminal, and nobody said no. */
export const wantsColour = (sink: Sink, env: Io['env']): boolean =>
  env['NO_COLOR'] === undefined && env['TERM'] !== 'dumb' && (sink.isTTY || (env['FORCE_COLOR'] ?? '0') !== '0')

/** How a stream is written: how wide, whether in colour, and where its links into the documents lead, if it shows any. */
interface Look {
  readonly columns: number | null
  readonly colour: boolean
  readonly docs?: string
}

/** How a stream is written; nothing has to fit where nobody looks on. */
export const pageOf = (sink: Sink, env: Io['env']): Look => {
  const docs = showsLinks(sink, env) ? docsAddress() : null
  return {
    columns: sink.isTTY ? (sink.columns ?? null) : null,
    colour: wantsColour(sink, env),
    ...(docs === null ? {} : { docs }),
  }
}
