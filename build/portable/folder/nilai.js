// What happens with files or a folder that are dropped on nilai.cmd: they are scored, and the results stand beside them.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import { copyOf, droppedPaths, pathsIn, placeFor } from './dropped.js'

const say = (text = '') => process.stdout.write(`${text}\n`)

let lines = null

/** What is typed; null where nobody is there to type. Nothing is opened before the first question. */
const answerTo = (question) => {
  lines ??= createInterface({ input: process.stdin, output: process.stdout })
  const closed = new Promise((resolve) => lines.once('close', () => resolve(null)))
  return Promise.race([lines.question(question), closed])
}

/** How a command ended: 0 and 1 with results, anything above without. */
const command = (folder, args, stdio = 'inherit') => {
  const words = [path.join(import.meta.dirname, 'bin/ipp.js'), ...args]
  return spawnSync(process.execPath, words, { cwd: folder, stdio }).status ?? 70
}

/** Only what went wrong, and what was written, is shown. */
const QUIETLY = ['ignore', 'ignore', 'inherit']

const failed = (status) =>
  status === 2
    ? 'Hasil tidak ditulis; sebabnya tertulis di atas. Hasil lama yang sudah Anda ubah tidak ditimpa: ubah namanya, lalu jatuhkan lagi.'
    : 'Tidak ada yang dapat dihitung; sebabnya tertulis di atas.'

/** Scores what was dropped and writes its workbook, its page and, of a sheet with faults, the marked copy. */
const score = (paths) => {
  const { folder, base, instead } = placeFor(paths)
  if (instead !== null) say(`Folder ${instead} tidak dapat ditulisi; hasil disimpan di ${folder}.`)
  // Whole names: not every program can stand in a folder of another computer.
  const [workbook, page] = [`${base}.ipp.xlsx`, `${base}.ipp.html`].map((name) => path.join(folder, name))
  const scored = command(folder, ['score', ...paths, '-o', workbook])
  if (scored > 1) return failed(scored)
  const shown = command(folder, ['report', ...paths, '--kind', 'ranking', '-o', page, '--open', '--quiet'], QUIETLY)
  const written = shown > 1 ? [workbook] : [workbook, page]
  return [
    scored === 0 ? 'Selesai, tanpa kesalahan.' : 'Selesai, tetapi ada kesalahan pada lembar; lihat di atas.',
    ...(scored === 0 ? [] : [marked(paths, { folder, base })]),
    ...(shown > 1 ? ['Halaman peringkat tidak ditulis; sebabnya tertulis di atas.'] : []),
    `Hasil di ${folder}: ${written.map((file) => path.basename(file)).join(' dan ')}.`,
  ].join('\n')
}

/** A copy is of one workbook, whose ending it keeps. */
const marked = (paths, { folder, base }) => {
  const [only] = paths
  const ending = path.extname(only).toLowerCase()
  if (paths.length > 1 || !['.xlsx', '.xlsm'].includes(ending))
    return 'Untuk salinan dengan sel yang ditandai, jatuhkan satu lembar Excel saja.'
  const copy = `${copyOf(base)}${ending}`
  const status = command(folder, ['check', only, '--fix-copy', path.join(folder, copy)], QUIETLY)
  if (status > 1) return `Salinan ${copy} tidak ditulis; sebabnya tertulis di atas.`
  return `Sel yang perlu diperbaiki ditandai di salinan ${copy}: perbaiki di situ, simpan, lalu jatuhkan salinan itu.`
}

const given = droppedPaths(process.env.IPP_LINE ?? '', process.argv.slice(2))
const typed =
  given.length > 0
    ? null
    : await answerTo('Seret lembar penilaian atau folder ke jendela ini, lalu tekan Enter.\nBerkas atau folder: ')
const paths = given.length > 0 ? given : pathsIn(typed ?? '').map((each) => path.resolve(each))
say(paths.length === 0 ? 'Tidak ada berkas yang diberikan.' : `\n${score(paths)}`)
await answerTo('\nTekan Enter untuk menutup jendela ini. ')
lines.close()
