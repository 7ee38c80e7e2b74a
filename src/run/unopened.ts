import type { Finding } from '../finding/finding.js'

/** What could not even be opened; a folder that is empty has nothing that could be missed. */
export const isUnopened = ({ severity, file, found }: Finding): boolean =>
  severity === 'error' && file !== null && found !== 'EEMPTY'
