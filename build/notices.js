// The licences of the packages whose code is bound into files of ours.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The folder of the package that a module lies in; null for our own. */
const packageOf = (module) => {
  const [, found] = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(module) ?? []
  return found ?? null
}

/** What a package says of itself and its licence, which must go where its code goes. */
const noticeOf = (home) => {
  const { name, version, license } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'))
  const file = readdirSync(home).find((each) => /^licen[cs]e/i.test(each))
  if (file === undefined) throw new Error(`${name} ${version} brings no licence (${license})`)
  return `${name} ${version}\n\n${readFileSync(path.join(home, file), 'utf8').trim()}\n`
}

/** The notices of the packages that modules, by their files, lie in; one after another. */
export const noticesOf = (modules) =>
  [...new Set(modules.flatMap((each) => packageOf(each) ?? []))].sort().map(noticeOf)
