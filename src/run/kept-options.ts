import type { Given, KeptOf, OptionTable, ValuesOf } from './option-type.js'

/** Whether a record holds for an option what a command line can give. */
export const fits = ({ kind, choices }: OptionTable[string], value: unknown): value is Given[string] => {
  if (kind === 'switch') return value === true
  if (kind === 'list')
    return Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string')
  return typeof value === 'string' && (choices?.includes(value) ?? true)
}

export const withoutGaps = <Value>(
  pairs: readonly (readonly [string, Value | undefined])[],
): Readonly<Record<string, Value>> =>
  Object.fromEntries(pairs.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])))

/** The value of an option, of its own type by {@link ValuesOf}. */
const valueAt = (values: object, key: string) => Reflect.get(values, key) as never

/** What a run has of the options of a table, from a program's values. Throws {@link OperatorFault} where one cannot be. */
export const keptValues = <Table extends OptionTable>(table: Table, values: ValuesOf<Table>): KeptOf<Table> => {
  const kept = Object.entries<OptionTable[string]>(table).map(([key, option]) => [
    key,
    option.keep(valueAt(values, key), key),
  ])
  return Object.fromEntries(kept)
}

/** A program's values as a command line would have given them. */
export const writtenValues = <Table extends OptionTable>(table: Table, values: ValuesOf<Table>): Given =>
  withoutGaps(
    Object.entries<OptionTable[string]>(table).map(([key, option]) => {
      const value = valueAt(values, key)
      const written = value === undefined ? undefined : option.write(value)
      return [option.name, fits(option, written) ? written : undefined]
    }),
  )
