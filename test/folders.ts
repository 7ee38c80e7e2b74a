import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const folders: string[] = []

/** An empty folder that is gone after the tests of the file that asks for it. */
export const emptyFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ipp-test-'))
  folders.push(folder)
  return folder
}

export const removeFolders = (): void => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}
