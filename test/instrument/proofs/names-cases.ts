import { GONE } from '../change.js'
import { AT, assumed, type Slip } from './slips.js'

const { A, B, F03, IKM, b, first, second } = AT

/** Slips in what tells one thing from another, or points at something. */
export const NAME_SLIPS: readonly Slip[] = [
  ['two forms have one id', [[[...IKM, 'id'], 'F-03']], ['duplicate · forms[3].id · F-03 · ']],
  [
    'two variants have one id',
    [
      [[...B, 'id'], 'A'],
      [[...F03, 'variants', 1, 'id'], 'A'],
    ],
    ['duplicate · forms[1].variants[1].id · A · ', 'duplicate · forms[2].variants[1].id · A · '],
  ],
  [
    'a word stands for two variants',
    [[[...B, 'words'], ['Tatap  muka ']]],
    ['duplicate · forms[1].variants[1].words[0] · Tatap  muka  · '],
  ],
  ['a word is that of another variant but for its blanks', [[[...B, 'words'], ['tatapmuka']]], []],
  [
    'the title of one group is a word of another',
    [
      [
        ['groups', 'value', 1, 'words'],
        ['pemkot', 'KEMENTERIAN'],
      ],
    ],
    ['duplicate · groups.value[1].words[1] · KEMENTERIAN · '],
  ],
  [
    'a group has the title of another, and that as a word as well',
    [
      [['groups', 'value', 1, 'title'], 'KEMENTERIAN'],
      [['groups', 'value', 1, 'words'], ['kementerian']],
    ],
    ['duplicate · groups.value[1].title · KEMENTERIAN · ', 'duplicate · groups.value[1].words[0] · kementerian · '],
  ],
  ['no group has words of its own', [[['groups', 'value', 1, 'words'], GONE]], []],
  [
    'a group repeats its own title as a word',
    [
      [
        ['groups', 'value', 1, 'words'],
        ['pemkot', 'kota'],
      ],
    ],
    [],
  ],
  [
    'two groups have one id',
    [[['groups', 'value', 1, 'id'], 'kementerian']],
    [
      'duplicate · groups.value[1].id · kementerian · ',
      'reference · national.value[1].groups[0] · kota · kementerian | kementerian',
    ],
  ],
  ['two aspects have one id', [[[...b, 'id'], 'a']], ['duplicate · forms[1].variants[0].parts[1].id · a · ']],
  ['a level has the id of one above it', [[[...b, 'parts', 0, 'id'], 'b']], []],
  [
    'two nested levels of one parent have one id',
    [
      [
        [...b, 'parts', 2],
        {
          id: 'dalam',
          title: 'Lagi',
          weight: assumed('1'),
          shares: { of: '1', total: '1' },
          parts: [{ code: '6', title: 'Enam', weight: assumed('1') }],
        },
      ],
      [[...b, 'shares', 'total'], '3'],
    ],
    ['duplicate · forms[1].variants[0].parts[1].parts[2].id · dalam · '],
  ],
  [
    'two indicators have one code but for case and blanks',
    [
      [[...second, 'code'], '1.A. k'],
      [[...second, 'number'], GONE],
    ],
    ['duplicate · forms[1].variants[0].parts[0].parts[1].code · 1.A. k · '],
  ],
  [
    'an additional item has the code and number of an indicator',
    [
      [[...A, 'additional', 0, 'code'], '4.b'],
      [[...A, 'additional', 0, 'number'], 4],
    ],
    [
      'duplicate · forms[1].variants[0].additional[0].code · 4.b · ',
      'duplicate · forms[1].variants[0].additional[0].number · 4 · ',
    ],
  ],
  [
    'a code begins with another number than its own',
    [[[...first, 'number'], 7]],
    ['number-code · forms[1].variants[0].parts[0].parts[0].code · 1.a.K · 7'],
  ],
  [
    'a code begins with a number of two digits',
    [
      [[...second, 'code'], '21.a'],
      [[...second, 'number'], 21],
    ],
    [],
  ],
  ['a code ends with another number than its own', [[[...second, 'code'], 'a.7']], []],
  [
    'two indicators are printed under one running number',
    [
      [[...first, 'printed'], 5],
      [[...second, 'printed'], 5],
    ],
    ['duplicate · forms[1].variants[0].parts[0].parts[1].printed · 5 · '],
  ],
  [
    'indicators have no running numbers',
    [
      [[...first, 'number'], GONE],
      [[...second, 'number'], GONE],
    ],
    [],
  ],
  [
    'an indicator has the title of another, but for case',
    [[[...second, 'title'], 'STANDAR']],
    ['duplicate · forms[1].variants[0].parts[0].parts[1].title · STANDAR · '],
  ],
  [
    'a title is also another form of another title',
    [
      [
        [...second, 'titles'],
        ['Janji', 'standar'],
      ],
    ],
    ['duplicate · forms[1].variants[0].parts[0].parts[1].titles[1] · standar · '],
  ],
  [
    'a principle is not one of the instrument',
    [[[...first, 'principle'], 'Z']],
    ['reference · forms[1].variants[0].parts[0].parts[0].principle · Z · K'],
  ],
  [
    'a principle is none of several',
    [
      [['principles', 'P'], 'Partisipasi'],
      [[...first, 'principle'], 'Z'],
    ],
    ['reference · forms[1].variants[0].parts[0].parts[0].principle · Z · K | P'],
  ],
  [
    'a piece of evidence is listed twice, however it is written',
    [[[...first, 'evidence'], { value: ['Foto', 'SK', 'foto '], confidence: 'assumption', sources: [] }]],
    ['duplicate · forms[1].variants[0].parts[0].parts[0].evidence.value[2] · foto  · '],
  ],
  [
    'a principle is called as something that every object has',
    [[[...first, 'principle'], 'toString']],
    ['reference · forms[1].variants[0].parts[0].parts[0].principle · toString · K'],
  ],
  [
    'two questions have one code and one number',
    [
      [[...F03, 'variants', 0, 'parts', 0, 'questions', 1, 'code'], '1.A'],
      [[...F03, 'variants', 0, 'parts', 0, 'questions', 1, 'number'], 1],
    ],
    [
      'duplicate · forms[2].variants[0].parts[0].questions[1].code · 1.A · ',
      'duplicate · forms[2].variants[0].parts[0].questions[1].number · 1 · ',
    ],
  ],
  [
    'two parts of the survey have one id',
    [
      [
        [...F03, 'variants', 1, 'parts', 1],
        { id: 'a', title: 'Lagi', questions: [{ number: 2, code: '2', title: 'Dua' }] },
      ],
    ],
    ['duplicate · forms[2].variants[1].parts[1].id · a · '],
  ],

  [
    'a pool names a group that is not there',
    [
      [
        ['national', 'value', 1, 'groups'],
        ['kota', 'desa'],
      ],
    ],
    ['reference · national.value[1].groups[1] · desa · kementerian | kota'],
  ],
  [
    'a group is in two pools',
    [
      [
        ['national', 'value', 1, 'groups'],
        ['kota', 'kementerian'],
      ],
    ],
    ['pool-twice · national.value[1].groups[1] · kementerian · '],
  ],
  ['there is no national figure', [[['national'], null]], []],
  [
    'two predicates have one letter',
    [[['ladder', 'value', 1, 'letter'], 'A']],
    ['duplicate · ladder.value[1].letter · A · '],
  ],
]
