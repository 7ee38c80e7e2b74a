/** How columns of a survey are chosen beside scoresheets, where `--column` means these. */
export const CHOOSE = {
  id: 'tunjuk kolomnya dengan ipp survey BERKAS --column u_1=F --tallies -o rekap.csv, lalu pakai --survey rekap.csv.',
  en: 'choose the columns with ipp survey FILE --column u_1=F --tallies -o rekap.csv, and give --survey rekap.csv.',
} as const
