// Which tests each part of the sources is held by, cheapest first. A file of src/engine or src/instrument that stands in no
// part, or a test that is not there, fails parts.test.ts.
const engine = (...names) => names.map((name) => `src/engine/${name}.ts`)
const instrument = (...names) => names.map((name) => `src/instrument/${name}.ts`)
const tests = (folder, ...names) => names.map((name) => `test/${folder}/${name}.test.ts`)

export const PARTS = {
  core: {
    files: engine(
      ...[
        'combine',
        'ladder',
        'prepared',
        'printed-figures',
        'rank',
        'score-row',
        'ready',
        'score',
        'scored-agency',
        'scored-unit',
        'shared',
        'step',
        'unit',
        'grouped',
        'whole-sum',
      ].map((name) => `score/${name}`),
    ),
    tests: [
      ...tests('engine/score', 'rank', 'ladder', 'whole-sum', 'score-row', 'prepared', 'combine', 'score'),
      ...tests('engine', 'published'),
    ],
  },
  summary: {
    files: engine('score/summary', 'score/assumptions', 'score/select', 'survey/figure'),
    tests: [...tests('engine/score', 'summary', 'assumptions', 'select'), ...tests('engine/survey', 'figure')],
  },
  survey: {
    files: engine(
      ...[
        'agencies',
        'alpha',
        'extremes',
        'flags',
        'misweight',
        'outlook',
        'profile',
        'patterns',
        'respondents',
        'result',
        'sample',
      ].map((name) => `survey/${name}`),
      ...['sampling', 'seen'].map((name) => `survey/${name}`),
    ),
    tests: tests(
      'engine/survey',
      'alpha',
      'alone',
      'sample',
      'sampling',
      'seen',
      'flags',
      'outlook',
      'respondents',
      'result',
    ),
  },
  draws: {
    files: engine(
      ...['random', 'bootstrap', 'laid', 'contributions', 'rank-range', 'rank-chance', 'ranks'].map(
        (name) => `survey/${name}`,
      ),
    ),
    tests: tests('engine/survey', 'random', 'bootstrap', 'rank-range', 'rank-chance', 'result'),
  },
  compare: {
    files: engine(
      ...[
        'change',
        'common-form',
        'compare',
        'gate',
        'match',
        'member-survey',
        'namesakes',
        'ranking',
        'rules-change',
        'scored-year',
        'side-doubts',
        'split',
        'survey-members',
        'surveyed',
      ].map((name) => `compare/${name}`),
      ...['under-other-rules', 'year', 'year-order'].map((name) => `compare/${name}`),
    ),
    tests: tests(
      'engine/compare',
      ...[
        'split',
        'leaves',
        'common-form',
        'match',
        'ranking',
        'rules-change',
        'change',
        'under-other-rules',
        'tracks',
        'compare',
        'laws',
        'survey-members',
        'surveyed',
      ],
    ),
  },
  plan: {
    files: engine(
      ...[
        'advice',
        'changed',
        'agency',
        'done',
        'relaxed',
        'knapsack',
        'plan',
        'price',
        'rise',
        'target',
        'trade-off',
        'what-if',
        'whole',
        'fewest',
        'least',
        'outcome',
        'priority',
      ].map((name) => `plan/${name}`),
    ),
    tests: tests(
      'engine/plan',
      'advice',
      'price',
      'whole',
      'target',
      'rise',
      'trade-off',
      'what-if',
      'least',
      'priority',
      'agency',
      'knapsack',
      'plan',
    ),
  },
  proofs: {
    files: instrument(
      ...['forms', 'ladder', 'names', 'scale', 'scores', 'statements', 'weights', 'figure'].map(
        (name) => `proofs/${name}`,
      ),
      'prove',
      'placed',
    ),
    tests: tests('instrument', 'prove'),
  },
  reading: {
    files: instrument(
      ...[
        'allowed-scores',
        'answers',
        'case',
        'catalog',
        'crosswalk',
        'file-schema',
        'instrument-invalid',
        'make-ready',
      ],
      ...['problem', 'proved-rules', 'published', 'raw', 'read', 'ready', 'ready-rules', 'rules-file', 'schema'],
      ...['shipped-rules', 'statement', 'years'],
    ),
    tests: tests(
      'instrument',
      ...['published', 'raw', 'answers', 'case', 'read', 'crosswalk', 'schema', 'catalog', 'ready'],
    ),
  },
}
