/** A text without controls, line ends, invisible and direction-turning characters; blanks at its ends stay. */
export const tame = (text: string): string =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').replace(/[\p{Cf}\p{Cs}\uFFFE\uFFFF]/gu, '')

/**
 * A text from an input made safe to show: controls, line ends, invisible and direction-turning characters become blanks
 * or vanish, so that no name can move a cursor, colour a terminal or turn the words around it.
 */
export const plain = (text: string): string => tame(text).trim()

/** A message of several lines that quotes an input, made safe to show; its own line ends and blanks stay. */
export const plainLines = (text: string): string =>
  text.replace(/(?:(?!\n)[\p{Cc}\p{Zl}\p{Zp}])+/gu, ' ').replace(/[\p{Cf}\p{Cs}\uFFFE\uFFFF]/gu, '')
