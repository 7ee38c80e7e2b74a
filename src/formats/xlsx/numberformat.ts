const codes: readonly (readonly [number, string])[] = [
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [5, '"$"#,##0_);\\("$"#,##0\\)'],
  [6, '"$"#,##0_);[Red]\\("$"#,##0\\)'],
  [7, '"$"#,##0.00_);\\("$"#,##0.00\\)'],
  [8, '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'mm-dd-yy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'm/d/yy h:mm'],
  [37, '#,##0_);(#,##0)'],
  [38, '#,##0_);[Red](#,##0)'],
  [39, '#,##0.00_);(#,##0.00)'],
  [40, '#,##0.00_);[Red](#,##0.00)'],
  [41, '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)'],
  [42, '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)'],
  [44, '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
]

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i)

/** Dates of East Asian and Thai editions; how they look depends on the edition, that they are dates does not. */
const REGIONAL_DATES = [...range(27, 36), ...range(50, 58), ...range(71, 81)]

/** The number formats that a workbook may name without spelling them out (ECMA-376 part 1, 18.8.30). */
export const BUILT_IN: ReadonlyMap<number, string> = new Map([
  ...REGIONAL_DATES.map((id) => [id, 'yyyy/m/d'] as const),
  ...codes,
])

/**
 * Whether a number format shows a date or a time: it has a letter of day, month, year, hour or second that is neither
 * quoted nor escaped nor padding. Of what stands in brackets only elapsed time counts; colours, conditions and
 * currencies ("[Red]", "[$SFr.-807]") do not.
 */
export const isDateFormat = (code: string): boolean =>
  /[dmyhs]/i.test(
    code
      .replace(/"[^"]*"?|\\.|[_*]./gs, '')
      .replace(/\[(?:h+|m+|s+)\]/gi, 'h')
      .replace(/\[[^\]]*\]?/g, '')
      .replace(/general/gi, ''),
  )
