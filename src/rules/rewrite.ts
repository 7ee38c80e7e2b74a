/** A member of the outermost object and the text it is to hold. */
export type Member = readonly [key: string, value: string]

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * A JSON text with the first member of each such key holding another text; all else stays as it was written, blanks and
 * order included, so that a copy reads like its original. `jsonOf` writes such a text as JSON.
 */
export const rewriteMembers = (
  text: string,
  members: readonly Member[],
  jsonOf: (value: string) => string = JSON.stringify,
): string =>
  members.reduce((file, [key, value]) => {
    const member = new RegExp(`("${literal(key)}"\\s*:\\s*)"(?:[^"\\\\]|\\\\.)*"`)
    return file.replace(member, (_whole, head: string) => `${head}${jsonOf(value)}`)
  }, text)
