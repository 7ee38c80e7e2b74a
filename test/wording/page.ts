import { type FindingCode, MEANING } from '../../src/finding/code.js'
import { type Severity, severityOf } from '../../src/finding/finding.js'
import type { Language } from '../../src/finding/language.js'
import { WORDING } from '../../src/wording/codes/all.js'
import { fill } from '../../src/wording/fill.js'
import type { Wording, Words } from '../../src/wording/wording.js'

interface PageWords {
  readonly titles: Readonly<Record<Severity, string>>
  readonly head: (count: number) => string
  /** What stands above the words of a code in one of its cases. */
  readonly of: (why: string) => string
}

const WORDS: Readonly<Record<Language, PageWords>> = {
  id: {
    titles: {
      error: 'Kesalahan: yang terkena tidak memiliki indeks (kode keluar 1)',
      warning: 'Peringatan: indeks tetap dihitung, tetapi periksalah',
      notice: 'Pemberitahuan: perlu diketahui',
    },
    of: (why) => `Bila \`${why}\`:`,
    head: (count) => `# Temuan

Semua yang dapat ditemukan \`ipp\` pada masukan, ${count} kode, masing-masing dengan apa yang salah dan, dicetak tebal, apa yang perlu dilakukan.
Pesannya menyebut juga berkas, lembar, dan sel, apa yang tertulis di sana, dan apa yang diharapkan, bila itu diketahui.
Temuan yang sama pada satu kolom sebuah lembar disebut sel demi sel sampai yang ketiga; sel-sel selanjutnya menjadi satu temuan, yang menghitungnya
(\`count\`), menyebutnya (\`cells\`, misalnya \`F5:F20001\`), dan berada pada sel yang pertama. \`ipp explain\` dan halaman laporan menyampaikan kepada setiap unit temuannya sendiri.
Halaman ini dibuat dari tabel yang juga menghasilkan pesan-pesannya: \`npm test\` gagal bila keduanya berbeda, \`npx vitest run test/wording -u\` menulisnya kembali. [English](findings.md).`,
  },
  en: {
    titles: {
      error: 'Errors: what they touch has no index (exit code 1)',
      warning: 'Warnings: scored, but look at it',
      notice: 'Notices: worth knowing',
    },
    of: (why) => `Of \`${why}\`:`,
    head: (count) => `# Findings

Everything that \`ipp\` can find in an input, ${count} codes, each with what it means, what people are told and, in bold, what to do.
The messages also name file, sheet and cell, what stood there and what was expected, where that is known.
What is alike in one column of one sheet is told cell by cell up to the third; all further cells are one finding, which counts them
(\`count\`), names them (\`cells\`, such as \`F5:F20001\`) and stands at the first. \`ipp explain\` and the pages tell each unit its own.
This page is made from the table that the messages come from: \`npm test\` fails where the two differ, \`npx vitest run test/wording -u\` writes it anew. [Bahasa Indonesia](findings.id.md).`,
  },
}

const said = ({ what, fix }: Words): string => `${fill(what, {})} **${fill(fix, {})}**`

const entry = (code: FindingCode, language: Language): string => {
  const { because = {}, ...usual }: Wording = WORDING[code]
  const others = Object.entries(because).map(([why, words]) => `${WORDS[language].of(why)} ${said(words[language])}\n`)
  // In a line of its own a code's meaning stands in English only; the Indonesian wording says it.
  const meaning = language === 'en' ? [`${severityOf(code)}: ${MEANING[code]}.`, ''] : []
  return [`### ${code}`, '', ...meaning, said(usual[language]), '', ...others].join('\n')
}

/** `docs/findings.md` and its twin, made from the table of codes and their wording. */
export const findingsPage = (language: Language): string => {
  const { titles, head } = WORDS[language]
  const codes = Object.keys(WORDING)
    .filter((code): code is FindingCode => code in MEANING)
    .sort()
  const parts = (['error', 'warning', 'notice'] as const).map((severity) => {
    const own = codes.filter((code) => severityOf(code) === severity)
    return `## ${titles[severity]}\n\n${own.map((code) => entry(code, language)).join('\n')}`
  })
  return `${head(codes.length)}\n\n${parts.join('\n')}`
}
