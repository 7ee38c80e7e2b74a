/** Where something stands in an instrument file: keys and places in lists, from the top. */
export type Path = readonly (string | number)[]

/** What can be wrong with an instrument, each with what it means in one line. Closed: the compiler asks for the wording of each. */
export const RULES = {
  file: 'the file is no regular file or too large for an instrument',
  json: 'the text is not JSON, is not UTF-8 or is nested too deep',
  'key-unknown': 'a key that no instrument has',
  'key-twice': 'a key that stands twice in one object, so that only the last would count',
  'key-missing': 'a key that must be there is not',
  'value-type': 'a value of the wrong type',
  'value-choice': 'a value that is not one of the possible ones',
  'value-form': 'a figure, id or text that is not written as it must be',
  'value-range': 'a number too small or too large, a text or list too short',
  'score-twice': 'one score under two keys',
  'weight-negative': 'a weight below zero',
  'shares-of': 'shares of zero or less',
  'shares-total': 'weights that do not add up to the declared total',
  'shares-over': 'weights that add up to more than the whole, so that an index could leave the scale',
  'additional-weight': 'an additional item with a weight: it would look as if it counted',
  duplicate: 'an id, code, number, title or word given twice where it must tell one from another',
  'number-code': 'a code that begins with another number than its own',
  reference: 'a reference to something that is not there',
  unsourced: 'a figure or rule that is said to be known but names no source',
  'scale-order': 'a scale whose steps do not lead from its least to its greatest',
  'scale-outside': "a form's scale or a converted figure that leaves the instrument's scale",
  'convert-points': 'a straight line that does not lead through two different points',
  'score-outside': 'a score that the scale does not have',
  'criterion-unallowed': 'a criterion or gap for a score that may not be given',
  'criterion-missing': 'a score without criterion that is not declared as a gap',
  'criterion-gap': 'a score that is declared as a gap and has a criterion',
  'points-missing': 'points that skip a score',
  'points-unallowed': 'points for a score that may not be given',
  'points-outside': 'points that the scale does not have',
  'points-endless': 'points for a scale without steps, whose scores cannot all be listed',
  'scores-form': 'not exactly one form with scores',
  'survey-scale': 'a survey whose answers cannot be counted, because they are not whole numbers in steps or too many',
  misweight: 'a weight in use in place of one by the number of questions that is no rounding of it',
  'survey-variant': 'a variant without questions in the survey',
  'ladder-order': 'bounds of the ladder that do not go down',
  'ladder-foot': 'a ladder whose lowest bound is not the least figure of the scale',
  'ladder-head': 'a ladder whose highest bound no index can reach',
  'ladder-places': 'a bound with more decimal places than an index is rounded to',
  'pool-twice': 'a group in two pools of the national figure',
  'years-order': 'years that end before they begin',
  'years-overlap': 'a year that two shipped instruments cover',
} as const satisfies Record<string, string>

export type Rule = keyof typeof RULES

/** Something wrong with an instrument: a value that is collected, never worded here. */
export interface Problem {
  readonly rule: Rule
  readonly at: Path
  /** What stood there, or what it comes to. */
  readonly found: string | null
  /** What was expected, free of language: "100", "weighted | mean". */
  readonly expected: string | null
}

export const problem = (
  rule: Rule,
  at: Path,
  { found = null, expected = null }: Partial<Pick<Problem, 'found' | 'expected'>> = {},
): Problem => ({ rule, at, found, expected })

const PLAIN = /^[A-Za-z_$][A-Za-z0-9_$]*$/

/** A path as people write it: forms[1].variants[0].parts[2].weight.value; keys with odd characters in brackets and quotes. */
export const pathText = (at: Path): string =>
  at.reduce<string>((text, step) => {
    if (!PLAIN.test(String(step))) return `${text}[${JSON.stringify(step)}]`
    return text === '' ? String(step) : `${text}.${step}`
  }, '')
