import { pageOf } from '../disk/io.js'
import type { Finding } from '../finding/finding.js'
import { findingsText } from '../report/text/findings-text.js'
import type { Shell } from './shell.js'

/** Tells on standard error what was found; nothing where nothing was, and errors alone where quiet was asked for. */
export const tellFindings = async (shell: Shell, findings: readonly Finding[]): Promise<void> => {
  const { io, language, isQuiet } = shell
  const told = isQuiet ? findings.filter(({ severity }) => severity === 'error') : findings
  if (told.length > 0) await io.stderr.write(findingsText(told, { language, page: pageOf(io.stderr, io.env) }))
}
