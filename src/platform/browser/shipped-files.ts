import type { ShippedFolder } from '../shipped-files.js'

/** The files by folder and name, put in by whoever bundles the code. */
declare const IPP_SHIPPED: Readonly<Record<ShippedFolder, Readonly<Record<string, string>>>>

export const shippedNames = (folder: ShippedFolder): readonly string[] => Object.keys(IPP_SHIPPED[folder]).sort()

export const shippedFile = (folder: ShippedFolder, name: string): string => {
  const text = IPP_SHIPPED[folder][name]
  if (text === undefined) throw new Error(`${folder}/${name} is not in the bundle`)
  return text
}

export const shippedPage = (): Uint8Array => {
  throw new Error('a page in a browser holds no page')
}
