/** One tag of a page: its name and its attributes, in their order. */
export interface Tag {
  readonly name: string
  readonly attributes: readonly (readonly [name: string, value: string])[]
  /** True where the tag closes itself or holds nothing. */
  readonly isEmpty: boolean
}

const VOID = /^(meta|br|!doctype)$/i
const TAG = /<(\/?[a-zA-Z!][a-zA-Z0-9-]*)((?:\s+[a-zA-Z][a-zA-Z0-9:-]*(?:="[^"<>]*")?)*)\s*\/?>/g
const ATTRIBUTE = /([a-zA-Z][a-zA-Z0-9:-]*)(?:="([^"]*)")?/g

/** The seal behind a page, the one comment that there is. */
const SEAL = /<!-- ipp seal [0-9a-f]{64} -->\n$/

/** Every tag of a page. Whatever else holds a "<" or ">" is no markup of ours and makes the page wrong. */
export const tagsOf = (page: string): readonly Tag[] => {
  const rest = page
    .replace(SEAL, '')
    .replace(/<style>[^<]*<\/style>/g, '')
    .replace(TAG, '')
  if (/[<>]/.test(rest)) throw new Error(`stray markup: ${/.{0,40}[<>].{0,40}/s.exec(rest)?.[0]}`)
  return [...page.matchAll(TAG)].map(([tag, name = '', attributes = '']) => ({
    name: name.toLowerCase(),
    isEmpty: tag.endsWith('/>') || VOID.test(name),
    attributes: [...attributes.matchAll(ATTRIBUTE)].map(
      ([, key = '', value = '']) => [key.toLowerCase(), value] as const,
    ),
  }))
}

/** The shape of a page without its words and figures: which tags, in which order, with which attributes. */
export const shapeOf = (page: string): readonly string[] =>
  tagsOf(page).map(({ name, attributes }) => `${name} ${attributes.map(([key]) => key).join(' ')}`.trim())

/** The words of a page, one blank between them. */
export const wordsOf = (page: string): string =>
  page
    .replace(/<style>[^<]*<\/style>/g, ' ')
    .replace(/<title>[^<]*<\/title>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
