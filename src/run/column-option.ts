import { operatorFault } from '../finding/operator-fault.js'
import type { Option } from './option-type.js'

/** Columns by letter or header, by what they hold: `{ score: 'F' }`. */
export type ColumnValues<Role extends string> = Readonly<Partial<Record<Role, string | readonly string[]>>>

type Columns<Role extends string> = ReadonlyMap<Role, readonly string[]>

/** Which roles the columns of which files can have. */
interface Roles<Role extends string> {
  readonly find: (name: string) => Role | undefined
  readonly listed: readonly string[]
  readonly example: string
  readonly files: 'scoresheet' | 'survey'
}

export const oneIn = <Role extends string>(all: readonly Role[]): Pick<Roles<Role>, 'find' | 'listed'> => ({
  find: (name) => all.find((each) => each === name),
  listed: all,
})

const byRole = <Role extends string>(
  choices: readonly (readonly [role: string, column: string, typed: string])[],
  roles: Roles<Role>,
): Columns<Role> => {
  const columns = new Map<Role, readonly string[]>()
  for (const [name, column, typed] of choices) {
    const role = roles.find(name)
    if (role === undefined || column.trim() === '') {
      const { example, files, listed } = roles
      throw operatorFault('column-misread', { choice: typed, example, files, roles: listed })
    }
    columns.set(role, [...(columns.get(role) ?? []), column.trim()])
  }
  return columns
}

/** Parts `role=column` at the first equals sign. */
const partChoice = (choice: string): readonly [string, string, string] => {
  const [role = '', ...rest] = choice.split('=')
  return [role, rest.join('='), choice]
}

const pairs = (values: Readonly<Record<string, string | readonly string[] | undefined>>) =>
  Object.entries(values).flatMap(([role, columns = []]) =>
    (typeof columns === 'string' ? [columns] : columns).map((column) => [role, column, `${role}=${column}`] as const),
  )

/** The option by which columns are chosen, `role=column`. */
export const columnOption = <Role extends string>(roles: Roles<Role>): Option<ColumnValues<Role>, Columns<Role>> => ({
  name: 'column',
  kind: 'list',
  takes: 'role=column',
  parse: (...choices) => byRole(choices.map(partChoice), roles),
  keep: (values) => byRole(pairs(values ?? {}), roles),
  write: (values) => pairs(values).map(([, , typed]) => typed),
})
