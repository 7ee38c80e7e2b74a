/** The fields a template speaks of; null where they are unknown. */
export type Fields = Readonly<Record<string, string | null>>

const OPTIONAL = /\[([^[\]]*)\]/g
const FIELD = /\{(\w+)\}/g

export const fieldsOf = (template: string): readonly string[] =>
  [...template.matchAll(FIELD)].map((match) => match[1] ?? '')

/**
 * A template with its fields filled in. A part in square brackets falls away where one of its fields is unknown, and so
 * does a field outside of brackets together with the blank before it.
 */
export const fill = (template: string, fields: Fields): string => {
  const fieldOf = (name: string): string | null => fields[name] ?? null
  const chosen = template.replace(OPTIONAL, (_whole, part: string) =>
    fieldsOf(part).every((name) => fieldOf(name) !== null) ? part : '',
  )
  return chosen.replace(/ ?\{(\w+)\}/g, (whole, name: string) => {
    const value = fieldOf(name)
    return value === null ? '' : whole.replace(`{${name}}`, () => value)
  })
}
