import { text, texts, toggle, usually } from './option.js'
import type { Option } from './option-type.js'
import { rows } from './output-options.js'

/** A text without which a command cannot be run. */
const requiredText = (name: string, takes: string): Option<string, string> => ({
  ...text(name, takes),
  isRequired: true,
  parse: (given = '') => given,
  keep: (value) => value ?? '',
})

const format = usually('format', ['format', ['table', 'json', 'csv', 'md']])

/** Which rules `ipp rules list` tells of. */
export const RULES_LIST = { instrument: text('instrument', 'file.json'), format, rows }

/** Which rules `ipp rules lint` examines. */
export const RULES_LINT = { instrument: text('instrument', 'file.json'), format }

/** What of an instrument `ipp rules show` shows. */
export const RULES_SHOW = {
  instrument: text('instrument', 'id|file.json'),
  variant: text('variant', 'id'),
  aspect: text('aspect', 'id'),
  indicator: text('indicator', 'id'),
  criteria: toggle('criteria'),
  format,
  rows,
}

/** What `ipp rules diff` tells of a change of rules, beside how sheets are read. */
export const RULES_DIFF = { effect: texts('effect', 'sheets'), failOnChange: toggle('fail-on-change'), format, rows }

/** What `ipp rules test` puts to the test. */
export const RULES_TEST = {
  instrument: text('instrument', 'id|file.json'),
  filter: text('filter', 'text'),
  mutate: toggle('mutate'),
  format: usually('format', ['format', ['table', 'json', 'junit', 'tap']]),
  watch: toggle('watch'),
}

/** What `ipp rules new` copies, and to where. */
export const RULES_NEW = {
  from: requiredText('from', 'id'),
  output: { ...requiredText('output', 'file.json'), short: 'o' },
  id: text('id', 'id'),
  cases: text('cases', 'file.json'),
  force: toggle('force'),
}
