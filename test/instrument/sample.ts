import type { InstrumentFile } from '../../src/instrument/schema.js'

const known = <T>(value: T) => ({ value, confidence: 'regulation' as const, sources: ['R1'] })
const criteria = known({ '0': 'tidak ada', '1': 'ada', '2': 'lengkap' })

/**
 * An instrument that uses everything an instrument can: nested levels, plain and weighted means, points, few scores,
 * gaps, two variants, a survey, a figure from outside, a form that is never scored. Scale 0–2 in steps of 1.
 */
export const sample: InstrumentFile = {
  $schema: './instrument.schema.json',
  schema: 'ipp.instrument/1',
  id: 'contoh-2030',
  title: 'Contoh 2030',
  basis: 'Peraturan Contoh 1/2030',
  years: known({ from: 2030, to: 2031 }),
  sources: { R1: { what: 'Peraturan', ref: 'lampiran', kind: 'peraturan', trust: 'tinggi' } },
  principles: { K: 'Keadilan' },
  scale: known({ min: '0', max: '2', step: '1' }),
  rounding: known({ mode: 'half-up', places: 1 }),
  ladder: known([
    { from: '1.5', letter: 'A', label: 'Baik' },
    { from: '0.0', letter: 'B', label: 'Kurang' },
  ]),
  missing: known('incomplete'),
  evaluators: { value: 'mean', confidence: 'assumption', sources: [] },
  agency: known('mean-of-units'),
  national: known([
    { title: 'Pusat', groups: ['kementerian'] },
    { title: 'Daerah', groups: ['kota'] },
  ]),
  groups: known([
    { id: 'kementerian', title: 'Kementerian' },
    { id: 'kota', title: 'Kota', words: ['pemkot'] },
  ]),
  shares: { of: '100', total: '100' },
  forms: [
    { kind: 'unscored', id: 'F-01', title: 'Isian mandiri', used: known(true) },
    {
      kind: 'scores',
      id: 'F-02',
      title: 'Lembar evaluator',
      weight: known('50'),
      variants: [
        {
          id: 'A',
          title: 'Luring',
          words: ['tatap muka'],
          used: known(true),
          shares: { of: '100', total: '99.5' },
          parts: [
            {
              id: 'a',
              title: 'Kebijakan',
              weight: known('49.5'),
              shares: { of: '1', total: '1' },
              parts: [
                { code: '1.a.K', number: 1, title: 'Standar', principle: 'K', weight: known('1/3'), criteria },
                {
                  code: '2.a',
                  number: 2,
                  title: 'Maklumat',
                  titles: ['Janji'],
                  weight: known('2/3'),
                  scores: ['0', '2'],
                },
              ],
            },
            {
              id: 'b',
              title: 'Sarana',
              weight: known('50'),
              combine: 'mean',
              shares: { of: '2', total: '2' },
              parts: [
                {
                  id: 'dalam',
                  title: 'Di dalam',
                  weight: known('1'),
                  shares: { of: '1', total: '1' },
                  parts: [
                    {
                      code: '3.b',
                      number: 3,
                      title: 'Ruang tunggu',
                      weight: known('1'),
                      points: { '0': '0', '1.0': '0.5', '2': '2' },
                    },
                  ],
                },
                {
                  code: '4.b',
                  number: 4,
                  title: 'Parkir',
                  weight: known('1'),
                  criteria: known({ '0': 'tidak ada', '2': 'ada' }),
                  gaps: ['1'],
                },
              ],
            },
          ],
          additional: [{ code: '5', number: 5, title: 'Antrian', weight: known('0') }],
        },
        {
          id: 'B',
          title: 'Daring',
          used: known(true),
          shares: { of: '1', total: '1' },
          parts: [
            {
              id: 'a',
              title: 'Kebijakan',
              weight: known('1'),
              shares: { of: '1', total: '1' },
              parts: [{ code: '1', number: 1, title: 'Standar', weight: known('1') }],
            },
          ],
        },
      ],
    },
    {
      kind: 'survey',
      id: 'F-03',
      title: 'Survei',
      weight: known('25'),
      absent: known('leave-out'),
      scale: known({ min: '0', max: '2', step: '1' }),
      averaging: known('flat'),
      least: known(10),
      below: known('incomplete'),
      notice: known(30),
      unanswered: known('left-out'),
      duplicates: known('kept'),
      variants: [
        {
          id: 'A',
          title: 'Luring',
          parts: [
            {
              id: 'a',
              title: 'Kebijakan',
              questions: [
                { number: 1, code: '1.a', title: 'Mudah' },
                { number: 3, code: '3.a', title: 'Cepat', titles: ['Segera'] },
              ],
            },
          ],
        },
        {
          id: 'B',
          title: 'Daring',
          parts: [{ id: 'a', title: 'Kebijakan', questions: [{ number: 1, code: '1.a', title: 'Mudah' }] }],
        },
      ],
    },
    {
      kind: 'figure',
      id: 'IKM',
      title: 'Indeks kepuasan',
      weight: known('25'),
      absent: known('required'),
      words: ['ikm'],
      scale: known({ min: '25', max: '100' }),
      convert: known({ from: ['25', '100'], to: ['0', '2'] }),
    },
  ],
}
