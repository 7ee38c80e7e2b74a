import { getAsset } from 'node:sea'
import type { ShippedFolder } from '../shipped-files.js'

/** What a single executable holds beside its code: each file by its path in a built tree, and lists of their names. */
export const shippedNames = (folder: ShippedFolder): readonly string[] =>
  JSON.parse(getAsset(`instrument/${folder}`, 'utf8')) as readonly string[]

export const shippedFile = (folder: ShippedFolder, name: string): string =>
  getAsset(`instrument/${folder}/${name}.json`, 'utf8')

export const shippedPage = (): Uint8Array => new Uint8Array(getAsset('ipp.html'))
