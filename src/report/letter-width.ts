/** So wide are letters in hundredths of a figure's width; fonts differ in size, hardly in this. */
const WIDTHS: readonly (readonly [width: number, letters: string])[] = [
  [50, " !',.:;Iijl·’"],
  [65, '()-/[]`Jfrt{|}'],
  [82, 'csz"'],
  [92, 'FLSTZkvxy?'],
  [105, 'BKPRbdghnopqu'],
  [115, 'ACVX'],
  [130, 'DGHNOQU&…'],
  [150, '%mw'],
  [180, '@MW'],
]
const [FIGURE, WIDE] = [100, 200]

/** By the letter's number; those behind are arrows, pictures and the letters of East Asia. */
const hundredths = new Uint8Array(0x2190).fill(FIGURE)
for (const [width, letters] of WIDTHS) for (const letter of letters) hundredths[letter.charCodeAt(0)] = width

/** How much room a text takes on one line, in figures of the same size: as widths of columns are told. */
export const widthInFigures = (text: string): number => {
  let width = 0
  for (let i = 0; i < text.length; i += 1) width += hundredths[text.charCodeAt(i)] ?? WIDE
  return width / FIGURE
}
