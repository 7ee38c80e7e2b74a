import { operatorFault } from '../finding/operator-fault.js'
import type { Io, Sink } from './io.js'
import { openForPeople } from './opener.js'

const isGone = ({ code }: NodeJS.ErrnoException): boolean => code === 'EPIPE' || code === 'EOF'

/**
 * A process stream as a sink. A reader that closed early (`| head`) ends the writing quietly; a full disk does not where
 * the data is what was asked for: then the write fails with an operator's error.
 */
const sink = (stream: NodeJS.WriteStream, holdsData: boolean): Sink => {
  let closed = false
  stream.on('error', () => {
    closed = true
  })
  const write = (chunk: string | Uint8Array): Promise<void> =>
    new Promise((resolve, reject) => {
      if (closed) return resolve()
      stream.write(chunk, (error: NodeJS.ErrnoException | null | undefined) => {
        if (!holdsData || !error || isGone(error)) resolve()
        else reject(operatorFault('stdout-unwritable', { code: error.code ?? error.message }))
      })
    })
  return { write, columns: stream.columns, isTTY: stream.isTTY === true }
}

/** All of a stream, but no more than `limit` bytes and what came with the last of them. */
const readStream = async (stream: NodeJS.ReadStream, limit: number): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    chunks.push(chunk)
    length += chunk.length
    if (length > limit) break
  }
  return Buffer.concat(chunks)
}

/** Asks one question after another on the terminal. */
const askAt =
  ({ stdin, stderr }: NodeJS.Process): NonNullable<Io['ask']> =>
  async (question) => {
    const { createInterface } = await import('node:readline/promises')
    const lines = createInterface({ input: stdin, output: stderr })
    // An end of input is an empty answer.
    const ended = new Promise<string>((resolve) => lines.once('close', () => resolve('')))
    return Promise.race([lines.question(question), ended]).finally(() => lines.close())
  }

/** The outside of a command as the process has it. */
export const processIo = (proc: NodeJS.Process): Io => ({
  stdout: sink(proc.stdout, true),
  stderr: sink(proc.stderr, false),
  stdin: (limit) => readStream(proc.stdin, limit),
  ...(proc.stdin.isTTY && proc.stderr.isTTY ? { ask: askAt(proc) } : {}),
  open: openForPeople,
  pdf: async (page) => (await import('./pdf.js')).pdfOf(page, proc.env),
  saved: async (files) => {
    const { savedOnDisk } = await import('./saved.js')
    return savedOnDisk(proc.cwd(), files)
  },
  env: proc.env,
  cwd: proc.cwd(),
})
