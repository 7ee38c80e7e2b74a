import type { FaultWords, Texts } from './fault-words.js'

/** What the system has against an output, by its own code. */
const SYSTEM: Readonly<Record<string, Texts>> = {
  ENOENT: { id: 'foldernya tidak ada', en: 'its folder is not there' },
  ENOTDIR: { id: 'foldernya bukan folder', en: 'its folder is no folder' },
  EACCES: { id: 'tidak ada izin menulis di sana', en: 'there is no permission to write there' },
  EPERM: { id: 'tidak ada izin menulis di sana', en: 'there is no permission to write there' },
  EROFS: { id: 'tempat itu hanya dapat dibaca', en: 'the place is read-only' },
  ENOSPC: { id: 'media penyimpanan penuh', en: 'the disk is full' },
  EDQUOT: { id: 'kuota penyimpanan habis', en: 'the disk quota is used up' },
  EFBIG: { id: 'berkas terlalu besar bagi tempat itu', en: 'the file is too large for the place' },
  EIO: { id: 'media penyimpanan bermasalah', en: 'the disk reports an error' },
  EISDIR: { id: 'itu sebuah folder', en: 'it is a folder' },
  ENAMETOOLONG: { id: 'namanya terlalu panjang', en: 'the name is too long' },
  ELOOP: { id: 'tautannya berputar', en: 'its links go round in a circle' },
}

const IN_USE: Texts = {
  id: 'berkas itu sedang terbuka di Excel atau program lain; tutup di sana, lalu jalankan lagi',
  en: 'it is open in Excel or another program; close it there and run again',
}

/** Why a file cannot be read, by the system's own code. */
const UNREAD: Readonly<Record<string, Texts>> = {
  ENOENT: { id: 'berkasnya tidak ada', en: 'there is no such file' },
  ENOTDIR: { id: 'foldernya tidak ada', en: 'its folder is not there' },
  EACCES: { id: 'tidak ada izin membacanya', en: 'there is no permission to read it' },
  EPERM: { id: 'tidak ada izin membacanya', en: 'there is no permission to read it' },
  EISDIR: { id: 'itu sebuah folder', en: 'it is a folder' },
}

const systemText = (code: string): Texts => SYSTEM[code] ?? { id: code, en: code }

export const DISK_FAULTS = {
  'output-unwritable': ({ file, code, isHeld }) => {
    const why = isHeld ? IN_USE : systemText(code)
    return { id: `${file} tidak dapat ditulis: ${why.id}`, en: `${file} cannot be written: ${why.en}` }
  },
  'stdout-unwritable': ({ code }) => {
    const why = systemText(code)
    return {
      id: `keluaran baku tidak dapat ditulis: ${why.id}`,
      en: `standard output cannot be written: ${why.en}`,
    }
  },
  'output-is-input': ({ name, option, input }) => ({
    id: `${name} tidak ditulis: berkas itu adalah masukan ${input}. Pilih nama lain dengan ${option}`,
    en: `${name} was not written: it is the input ${input}. Choose another name with ${option}`,
  }),
  'output-special': ({ name, option }) => {
    const [id, en] =
      option === null
        ? ['Untuk keluaran baku pakai --format', 'For standard output use --format']
        : [`Pilih nama lain dengan ${option}`, `Choose another name with ${option}`]
    return {
      id: `${name} tidak ditulis: itu bukan berkas biasa. ${id}`,
      en: `${name} was not written: it is no regular file. ${en}`,
    }
  },
  'output-protected': ({ name }) => ({
    id: `${name} tidak ditulis: berkas itu dilindungi dari penulisan`,
    en: `${name} was not written: it is write-protected`,
  }),
  'output-twice': ({ name, option }) => ({
    id: `${option} ${name}: berkas yang sama disebut dua kali`,
    en: `${option} ${name}: the same file twice`,
  }),
  'output-changed': ({ name, option }) => ({
    id: `${name} sudah ada dan tidak lagi seperti yang ditulis ipp: sudah diubah orang, atau dibuat program lain. Pilih nama lain dengan ${option}, atau timpa dengan --force`,
    en: `${name} is there already and not as ipp wrote it: edited, or another program's. Choose another name with ${option}, or replace it with --force`,
  }),
  'file-unreadable': ({ file, why }) => {
    const text = UNREAD[why] ?? { id: why, en: why }
    return { id: `berkas ${file} tidak dapat dibaca: ${text.id}`, en: `file ${file} cannot be read: ${text.en}` }
  },
  'input-changed': ({ file }) => ({
    id: `berkas ${file} berubah atau hilang selagi dibaca, jadi tidak ada hasil. Tutup program yang menulisnya, lalu jalankan lagi`,
    en: `file ${file} changed or vanished while it was read, so there is no result. Close the program that writes it, then run this again`,
  }),
  'files-of-one-name': ({ name }) => ({ id: `dua berkas bernama "${name}"`, en: `two files are called "${name}"` }),
} as const satisfies Partial<FaultWords>
