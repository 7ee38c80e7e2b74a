// Which files were dropped, and where their results can stand.
import { existsSync, mkdtempSync, rmdirSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'

/** Names in quotes, or up to the next blank. */
const namesIn = (text) => [...text.matchAll(/"([^"]*)"|([^\s"]+)/g)].map(([, quoted, plain]) => quoted ?? plain)

/** What somebody typed or dragged into a window: one name as it stands, or several. */
export const pathsIn = (text) => {
  const name = text.trim().replace(/^"([^"]*)"$/, '$1')
  if (name === '') return []
  return existsSync(name) ? [name] : namesIn(text)
}

/** Explorer's own line for a dropped file, `cmd.exe /c ""…\nilai.cmd" a&b.xlsx "c d.xlsx""`: what stands behind the script. */
const SCRIPT = /[\\/]nilai\.cmd"/i

/** The dropped names; those of the arguments where the script was called from a terminal. */
export const droppedPaths = (line, args) => {
  const found = SCRIPT.exec(line)
  const names = found === null ? args : namesIn(line.slice(found.index + found[0].length).replace(/"\s*$/, ''))
  return names.map((each) => path.resolve(each))
}

const canWriteIn = (folder) => {
  try {
    rmdirSync(mkdtempSync(path.join(folder, '.ipp-')))
    return true
  } catch {
    return false
  }
}

/** The user's own folder for documents, wherever Windows keeps it. */
const documents = () => {
  const homes = [process.env.OneDrive, homedir()].filter((each) => each !== undefined)
  return homes.map((each) => path.join(each, 'Documents')).find(canWriteIn) ?? homedir()
}

/** Beside the first of what was dropped, named for it; in the user's documents where nothing can be written there. */
export const placeFor = ([first]) => {
  const { dir, name, root, base } = path.parse(first)
  const title = (/\.(?:xls[xm]|csv|zip)$/i.test(base) ? name : base) || 'hasil'
  const beside = dir || root
  if (canWriteIn(beside)) return { folder: beside, base: title, instead: null }
  return { folder: documents(), base: title, instead: beside }
}

/** The name of a marked copy; that of one made from a marked copy has the next number: "lembar.ditandai-2". */
export const copyOf = (base) => {
  const [, title = base, marked, number] = /^(.*?)(\.ditandai(?:-(\d{1,6}))?)$/.exec(base) ?? []
  return marked === undefined ? `${title}.ditandai` : `${title}.ditandai-${Number(number ?? 1) + 1}`
}
