import type { ShippedFolder } from '../shipped-files.js'

/** The files by folder and name, put in by whoever bundles the code. */
declare const IPP_SHIPPED: Readonly<Record<ShippedFolder, Readonly<Record<string, string>>>>

/** Wherever the name above stands, a bundle has all texts once more. */
const filesOf = (folder: ShippedFolder): Readonly<Record<string, string>> => IPP_SHIPPED[folder]

export const shippedNames = (folder: ShippedFolder): readonly string[] => Object.keys(filesOf(folder)).sort()

export const shippedFile = (folder: ShippedFolder, name: string): string => {
  const text = filesOf(folder)[name]
  if (text === undefined) throw new Error(`${folder}/${name} is not in the bundle`)
  return text
}

export const shippedPage = (): Uint8Array => {
  throw new Error('a page in a browser holds no page')
}
