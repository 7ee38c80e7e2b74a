/**
 * The colours of everything that is shown, without "#": the page, workbooks and documents take them from here. No two are
 * told apart by red and green alone, and what a colour says stands beside it in words, for print in grey.
 */
export const COLOUR = {
  /** Titles and heads of tables. */
  ink: '1F3864',
  /** What stands back. */
  faint: '595959',
  /** Bars, lines and points of figures. */
  accent: '1D5FA8',
  /** A second series beside the first: lighter in grey too. */
  second: 'E3B692',
  /** The ground of a head over several columns. */
  band: 'D9E2F3',
  /** The ground of what is no result, such as weights. */
  ground: 'F2F2F2',
  /** What a result must not be read without. */
  alarm: 'C00000',
  paper: 'FFFFFF',
  /** Lines between cells, the grid of a chart, and what stands at its axes. */
  line: 'BFBFBF',
  grid: 'D9D9D9',
  axis: '7F7F7F',
  /** Where somebody writes. */
  entry: 'FFF9E5',
  link: '0563C1',
  /** The grounds of findings by how grave they are; their words stand on them. */
  error: 'F8CBAD',
  warning: 'FFE699',
  notice: 'DDEBF7',
} as const

/** From the best predicate to the worst: blue over grey to red, told apart by people who do not see red and green. */
export const TONES = ['1D5FA8', '3F83C4', '74A9D8', 'A9C8E2', 'B9B9B4', 'E3B692', 'D98A5F', 'C4593D', '9C2A2A'] as const

/** The same tones on a dark page. */
export const DARK_TONES = [
  '5AA2EE',
  '4D8FD0',
  '4A7FB0',
  '53718C',
  '6F6F6B',
  '8C6A4D',
  'B06F45',
  'CC6549',
  'E0605A',
] as const

/** The colours of a page, by the surroundings that its reader has chosen. */
export const SCREEN = {
  light: {
    ink: '1B1F24',
    soft: '5A6470',
    line: 'D5DAE0',
    page: 'FFFFFF',
    card: 'F6F7F9',
    accent: COLOUR.accent,
    rest: 'DDE2E8',
    warn: '8A4B00',
  },
  dark: {
    ink: 'E7EAEE',
    soft: 'A3ADB8',
    line: '3A424C',
    page: '14181D',
    card: '1D232A',
    accent: '5AA2EE',
    rest: '333C46',
    warn: 'F0B060',
  },
} as const

/** The tone of a predicate, by number: the ladder's steps spread over the tones, whatever their number. */
export const toneAt = (place: number, steps: number): number =>
  steps < 2 ? 0 : Math.round((place * (TONES.length - 1)) / (steps - 1))

/** As much of a tone as a ground may have of it, so that letters on it stay easy to read. */
const TINT = 0.3

const tintOf = (colour: string): string =>
  [0, 2, 4]
    .map((at) => {
      const part = 255 - (255 - Number.parseInt(colour.slice(at, at + 2), 16)) * TINT
      return Math.round(part).toString(16).padStart(2, '0').toUpperCase()
    })
    .join('')

/** The ground of a predicate: its tone, so pale that letters stand on it. */
export const shadeOf = (place: number, steps: number): string => tintOf(TONES[toneAt(place, steps)] ?? COLOUR.paper)
