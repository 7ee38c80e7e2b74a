import type { Language } from '../run/result.js'
import { OperatorError } from '../wording/operator-fault.js'

type Texts = Readonly<Record<Language, string>>

const FAULTS: Readonly<Record<string, Texts>> = {
  ENOENT: { id: 'foldernya tidak ada', en: 'its folder is not there' },
  ENOTDIR: { id: 'foldernya bukan folder', en: 'its folder is no folder' },
  EACCES: { id: 'tidak ada izin menulis di sana', en: 'there is no permission to write there' },
  EPERM: { id: 'tidak ada izin menulis di sana', en: 'there is no permission to write there' },
  EROFS: { id: 'tempat itu hanya dapat dibaca', en: 'the place is read-only' },
  ENOSPC: { id: 'cakram penuh', en: 'the disk is full' },
  EDQUOT: { id: 'kuota cakram habis', en: 'the disk quota is used up' },
  EFBIG: { id: 'berkas terlalu besar bagi tempat itu', en: 'the file is too large for the place' },
  EIO: { id: 'cakram melaporkan kesalahan', en: 'the disk reports an error' },
  EISDIR: { id: 'itu sebuah folder', en: 'it is a folder' },
  ENAMETOOLONG: { id: 'namanya terlalu panjang', en: 'the name is too long' },
  ELOOP: { id: 'tautannya berputar-putar', en: 'its links go round in a circle' },
}

/** How Windows says that a program holds the target, Excel above all: it may not be replaced while it is open there. */
const HELD: ReadonlySet<string> = new Set(['EBUSY', 'EPERM', 'EACCES'])

const IN_USE: Texts = {
  id: 'berkas itu sedang terbuka di Excel atau program lain; tutup di sana, lalu jalankan lagi',
  en: 'it is open in Excel or another program; close it there and run again',
}

/** The code by which the system names an error, where it does. */
export const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null

/** Whether the target is held by another program, as far as the system tells. */
export const isHeld = (code: string, platform: NodeJS.Platform): boolean => platform === 'win32' && HELD.has(code)

/** Why an output could not be written, in a sentence; whatever stood there before is untouched. */
export const writeFault = (file: string, code: string, platform: NodeJS.Platform): OperatorError => {
  const why = isHeld(code, platform) ? IN_USE : (FAULTS[code] ?? { id: code, en: code })
  return new OperatorError({
    id: `${file} tidak dapat ditulis: ${why.id}`,
    en: `${file} cannot be written: ${why.en}`,
  })
}

/** Why standard output did not take what was written to it. */
export const streamFault = (code: string): OperatorError => {
  const why = FAULTS[code] ?? { id: code, en: code }
  return new OperatorError({
    id: `keluaran baku tidak dapat ditulis: ${why.id}`,
    en: `standard output cannot be written: ${why.en}`,
  })
}

/** Does what touches an output; what the system has against it is the operator's to hear. */
export const told = <T>(file: string, act: () => T): T => {
  try {
    return act()
  } catch (error) {
    const code = codeOf(error)
    if (code === null) throw error
    throw writeFault(file, code, process.platform)
  }
}
