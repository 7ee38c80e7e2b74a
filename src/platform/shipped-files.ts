import { readdirSync, readFileSync } from 'node:fs'

/** What ships with the package, each kind in a folder of its own beside the instruments' code; `ready` only where there was a build. */
export type ShippedFolder = 'data' | 'cases' | 'crosswalk' | 'patterns' | 'ready'

/** Named from the folder above, so that code which a build puts into another folder beside this one finds it as well. */
const folderUrl = (folder: ShippedFolder): URL => new URL(`../instrument/${folder}/`, import.meta.url)

/** The names of the files of a folder without their ending, in the order of names. */
export const shippedNames = (folder: ShippedFolder): readonly string[] =>
  readdirSync(folderUrl(folder))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort()

/** A file that ships, byte for byte; the name must be one of `shippedNames`. */
export const shippedFile = (folder: ShippedFolder, name: string): string =>
  readFileSync(new URL(`${name}.json`, folderUrl(folder)), 'utf8')

/** The offline page, which the build writes; from the sources as from the build it lies two folders up, in `dist`. */
export const shippedPage = (): Uint8Array => readFileSync(new URL('../../dist/ipp.html', import.meta.url))
