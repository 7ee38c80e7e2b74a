import type { Language } from '../run/result.js'

/** What the sheet of weights, shares and predicates says. */
export interface WeightsWords {
  readonly ladder: string
  readonly from: string
  readonly to: string
  readonly shares: string
  readonly sharesNote: string
  readonly form: string
  readonly aspectWeights: (variant: string) => string
  readonly indicatorWeights: (variant: string) => string
  readonly code: string
  readonly description: string
  readonly weight: string
  readonly wholeWeight: string
  readonly divisor: string
  readonly shareOfForm: string
  readonly confidence: string
  readonly source: string
  readonly sum: string
  readonly pointsOf: (code: string) => string
  readonly score: string
  readonly wholePoints: string
  readonly decimals: (places: number) => string
  readonly equal: string
}

const ID: WeightsWords = {
  ladder: 'Predikat',
  from: 'Dari',
  to: 'Sampai',
  shares: 'Bagian formulir dalam IPP',
  sharesNote: 'IPP = jumlah (bobot bulat × nilai formulir) : pembagi',
  form: 'Formulir',
  aspectWeights: (variant) => `Bobot aspek, formulir ${variant}`,
  indicatorWeights: (variant) => `Bobot indikator, formulir ${variant}`,
  code: 'Kode',
  description: 'Uraian',
  weight: 'Bobot',
  wholeWeight: 'Bobot bulat',
  divisor: 'Pembagi',
  shareOfForm: 'Bagian formulir',
  confidence: 'Keyakinan',
  source: 'Sumber',
  sum: 'Jumlah',
  pointsOf: (code) => `Poin indikator ${code}`,
  score: 'Skor',
  wholePoints: 'Poin bulat',
  decimals: (places) => `Skor dibaca sampai ${places} angka di belakang koma.`,
  equal: 'sama',
}

const EN: WeightsWords = {
  ladder: 'Predicates',
  from: 'From',
  to: 'To',
  shares: 'Share of each form in the IPP',
  sharesNote: 'IPP = sum of (whole weight × figure of the form) ÷ divisor',
  form: 'Form',
  aspectWeights: (variant) => `Weights of aspects, form ${variant}`,
  indicatorWeights: (variant) => `Weights of indicators, form ${variant}`,
  code: 'Code',
  description: 'Title',
  weight: 'Weight',
  wholeWeight: 'Whole weight',
  divisor: 'Divisor',
  shareOfForm: 'Share of form',
  confidence: 'Confidence',
  source: 'Source',
  sum: 'Sum',
  pointsOf: (code) => `Points of indicator ${code}`,
  score: 'Score',
  wholePoints: 'Whole points',
  decimals: (places) => `Scores are read to ${places} decimals.`,
  equal: 'equal',
}

export const WEIGHTS_WORDS: Readonly<Record<Language, WeightsWords>> = { id: ID, en: EN }
