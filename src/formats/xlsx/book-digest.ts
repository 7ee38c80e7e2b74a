/** The part with a workbook's properties. */
export const CORE = 'docProps/core.xml'

/** Whether a part of this name is one with a workbook's properties: there, or where programs of .NET have it. */
export const isCore = (name: string): boolean =>
  /^(?:docProps\/core\.xml|package\/services\/metadata\/core-properties\/[^/]+\.psmdcp)$/i.test(name)

/** What an output's digest is taken of: all its parts, the one that it stands in with its place left empty. */
export const digestText = (
  parts: readonly { readonly name: string; readonly crc: number; readonly size: number }[],
): string =>
  parts
    .map(({ name, crc, size }) => `${name} ${crc} ${size}\n`)
    .sort()
    .join('')
