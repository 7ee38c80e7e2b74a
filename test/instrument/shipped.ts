import type { ShippedFolder } from '../../src/platform/shipped-files.js'

/** What ships in place of the package's own files, for tests that put it there themselves: texts by "folder/name". */
export const shippedIn = (files: ReadonlyMap<string, string>) => ({
  shippedNames: (folder: ShippedFolder): readonly string[] =>
    [...files.keys()].filter((key) => key.startsWith(`${folder}/`)).map((key) => key.slice(folder.length + 1)),
  shippedFile: (folder: ShippedFolder, name: string): string => {
    const text = files.get(`${folder}/${name}`)
    if (text === undefined) throw new Error(`${folder}/${name} does not ship`)
    return text
  },
})
