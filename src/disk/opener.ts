/** What opens a file for people, on the systems that have one; the file's name is its last argument, read by no shell. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [program: string, ...first: readonly string[]]>>> = {
  win32: ['rundll32.exe', 'url.dll,FileProtocolHandler'],
  darwin: ['open'],
}

/** Opens a file as a double click would. A system that cannot is left alone: the file's name was told. */
export const openForPeople = (file: string): void => {
  const [program, ...first] = OPENERS[process.platform] ?? ['xdg-open']
  // Only now: what starts programs takes longer to load than `ipp --help` to be written.
  const { spawn } = process.getBuiltinModule('node:child_process')
  const opened = spawn(program, [...first, file], { detached: true, stdio: 'ignore' })
  opened.on('error', () => undefined)
  opened.unref()
}
