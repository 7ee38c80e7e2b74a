/** The part with a workbook's properties. */
export const CORE = 'docProps/core.xml'

/** What an output's digest is taken of: all parts but the one that it stands in. */
export const digestText = (
  parts: readonly { readonly name: string; readonly crc: number; readonly size: number }[],
): string => {
  const lines = parts.filter(({ name }) => name !== CORE).map(({ name, crc, size }) => `${name} ${crc} ${size}\n`)
  return lines.sort().join('')
}
