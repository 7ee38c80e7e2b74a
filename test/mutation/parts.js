// Which tests each part of the sources is held by, cheapest first. A file of src/engine or src/instrument that stands in no
// part, or a test that is not there, fails parts.test.ts.
const engine = (...names) => names.map((name) => `src/engine/${name}.ts`)
const instrument = (...names) => names.map((name) => `src/instrument/${name}.ts`)
const tests = (folder, ...names) => names.map((name) => `test/${folder}/${name}.test.ts`)

export const PARTS = {
  core: {
    files: engine('doubts', 'fold', 'ladder', 'plan', 'printed', 'rank', 'score', 'step', 'unit'),
    tests: tests('engine', 'rank', 'ladder', 'plan', 'fold', 'score', 'published'),
  },
  summary: {
    files: engine('summary', 'survey'),
    tests: tests('engine', 'summary', 'survey'),
  },
  survey: {
    files: engine(
      ...['alpha', 'flags', 'observe', 'outlook', 'patterns', 'result', 'sample', 'sampling', 'seen'].map(
        (name) => `survey/${name}`,
      ),
    ),
    tests: tests('engine/survey', 'alpha', 'sample', 'sampling', 'seen', 'flags', 'outlook', 'observe', 'result'),
  },
  draws: {
    files: engine('survey/random', 'survey/bootstrap'),
    tests: tests('engine/survey', 'random', 'bootstrap'),
  },
  compare: {
    files: engine(
      ...['basis', 'carry', 'compare', 'gate', 'match', 'move', 'rules-change', 'scored-side', 'side', 'split'],
    ),
    tests: tests(
      'engine/compare',
      ...['split', 'leaves', 'basis', 'match', 'rules-change', 'move', 'carry', 'tracks', 'compare', 'laws'],
    ),
  },
  plan: {
    files: engine(
      ...['changed', 'knapsack', 'plan', 'price', 'rise', 'target', 'trade-off', 'whole'].map((name) => `plan/${name}`),
    ),
    tests: tests('engine/plan', 'price', 'whole', 'target', 'rise', 'trade-off', 'knapsack', 'plan'),
  },
  proofs: {
    files: instrument(
      ...['forms', 'ladder', 'names', 'scale', 'scores', 'statements', 'weights', 'figure'].map(
        (name) => `proofs/${name}`,
      ),
      'prove',
      'walk',
    ),
    tests: tests('instrument', 'prove'),
  },
  reading: {
    files: instrument(
      'allowed-scores',
      'answers',
      'case',
      'catalog',
      'crosswalk',
      'problem',
      'raw',
      'read',
      'schema',
      'years',
    ),
    tests: tests('instrument', 'raw', 'answers', 'case', 'read', 'crosswalk', 'schema', 'catalog'),
  },
}
