import type { Io, Sink } from './commands/io.js'

/** A process stream as a sink. A reader that closed early (`| head`) ends the writing quietly. */
const sink = (stream: NodeJS.WriteStream): Sink => {
  let closed = false
  stream.on('error', (error: NodeJS.ErrnoException) => {
    closed = true
    if (error.code !== 'EPIPE' && error.code !== 'EOF') process.exitCode = 3
  })
  const write = (chunk: string | Uint8Array): Promise<void> =>
    new Promise((resolve) => {
      if (closed) resolve()
      else stream.write(chunk, () => resolve())
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

/** The outside of a command as the process has it. */
export const processIo = (proc: NodeJS.Process): Io => ({
  stdout: sink(proc.stdout),
  stderr: sink(proc.stderr),
  stdin: (limit) => readStream(proc.stdin, limit),
  env: proc.env,
  cwd: proc.cwd(),
})
