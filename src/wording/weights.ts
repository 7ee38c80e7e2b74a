import type { Language } from '../finding/language.js'

/** What the sheet of weights, shares and predicates says. */
const ID = {
  ladder: 'Predikat',
  from: 'Dari',
  to: 'Sampai',
  shares: 'Bagian formulir dalam IPP',
  sharesNote: 'IPP = jumlah (bobot bulat × nilai formulir) : pembagi',
  aspectWeights: (variant: string) => `Bobot aspek, formulir ${variant}`,
  indicatorWeights: (variant: string) => `Bobot indikator, formulir ${variant}`,
  description: 'Uraian',
  wholeWeight: 'Bobot bulat',
  divisor: 'Pembagi',
  shareOfForm: 'Bagian formulir',
  confidence: 'Keyakinan',
  source: 'Sumber',
  sum: 'Jumlah',
  pointsOf: (code: string) => `Poin indikator ${code}`,
  wholePoints: 'Poin bulat',
  decimals: (places: number) => `Skor dibaca sampai ${places} angka di belakang koma.`,
  equal: 'sama',
}

export type WeightsWords = typeof ID

const EN: WeightsWords = {
  ladder: 'Predicates',
  from: 'From',
  to: 'To',
  shares: 'Share of each form in the IPP',
  sharesNote: 'IPP = sum of (whole weight × figure of the form) ÷ divisor',
  aspectWeights: (variant) => `Weights of aspects, form ${variant}`,
  indicatorWeights: (variant) => `Weights of indicators, form ${variant}`,
  description: 'Title',
  wholeWeight: 'Whole weight',
  divisor: 'Divisor',
  shareOfForm: 'Share of form',
  confidence: 'Confidence',
  source: 'Source',
  sum: 'Sum',
  pointsOf: (code) => `Points of indicator ${code}`,
  wholePoints: 'Whole points',
  decimals: (places) => `Scores are read to ${places} decimals.`,
  equal: 'equal',
}

export const WEIGHTS_WORDS: Readonly<Record<Language, WeightsWords>> = { id: ID, en: EN }
