import type { WorkbookHeadings } from '../run/own-grid.js'

/** By which a workbook that the tool wrote in whichever language is read back: loaded where one is met. */
export const workbookHeadings = async (): Promise<readonly WorkbookHeadings[]> =>
  Object.values((await import('./workbook.js')).WORKBOOK_WORDS)
