// What happens with files or a folder that are dropped on nilai.cmd: they are scored, and the results stand beside them.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import { droppedPaths, pathsIn, placeFor } from './dropped.js'

const say = (text = '') => process.stdout.write(`${text}\n`)
const asked = createInterface({ input: process.stdin, output: process.stdout })

/** What is typed; null where nobody is there to type. */
const answerTo = (question) => {
  const closed = new Promise((resolve) => asked.once('close', () => resolve(null)))
  return Promise.race([asked.question(question), closed])
}

const command = (folder, args, stdio = 'inherit') =>
  spawnSync(process.execPath, [path.join(import.meta.dirname, 'bin/ipp.js'), ...args], { cwd: folder, stdio }).status

/** Scores what was dropped and writes its workbook, its page and, of a sheet with faults, the marked copy. */
const score = (paths) => {
  const { folder, base, instead } = placeFor(paths)
  if (instead !== null) say(`Folder ${instead} tidak dapat ditulisi; hasil disimpan di ${folder}.`)
  const [workbook, page] = [`${base}.ipp.xlsx`, `${base}.ipp.html`]
  const scored = command(folder, ['score', ...paths, '-o', workbook])
  if (scored > 1) return 'Tidak ada yang dapat dihitung; sebabnya tertulis di atas.'
  command(
    folder,
    ['report', ...paths, '--kind', 'ranking', '-o', page, '--open', '--quiet'],
    ['ignore', 'ignore', 'inherit'],
  )
  if (scored === 0) return `Selesai, tanpa kesalahan. Hasil di ${folder}: ${workbook} dan ${page}.`
  return `Selesai, tetapi ada kesalahan pada lembar; lihat di atas.\n${marked(paths, { folder, base })}\nHasil di ${folder}.`
}

/** A copy is of one workbook. */
const marked = (paths, { folder, base }) => {
  const [only] = paths
  if (paths.length > 1 || !/\.xls[xm]$/i.test(only))
    return 'Untuk salinan dengan sel yang ditandai, jatuhkan satu lembar Excel saja.'
  const copy = `${base}.ditandai.xlsx`
  command(folder, ['check', only, '--fix-copy', copy, '--quiet'], 'ignore')
  // One with macros is written under their ending.
  const written = [copy, `${base}.ditandai.xlsm`].find((name) => existsSync(path.join(folder, name)))
  return written ? `Sel yang perlu diperbaiki ditandai di salinan ${written}.` : `Salinan ${copy} tidak dapat ditulis.`
}

const given = droppedPaths(process.env.IPP_LINE ?? '', process.argv.slice(2))
const typed =
  given.length > 0
    ? null
    : await answerTo('Seret lembar penilaian atau folder ke jendela ini, lalu tekan Enter.\nBerkas atau folder: ')
const paths = given.length > 0 ? given : pathsIn(typed ?? '').map((each) => path.resolve(each))
say(paths.length === 0 ? 'Tidak ada berkas yang diberikan.' : `\n${score(paths)}`)
await answerTo('\nTekan Enter untuk menutup jendela ini. ')
asked.close()
