import { pageOf } from '../disk/io.js'
import type { Finding } from '../finding/finding.js'
import { findingsText } from '../report/text/listing.js'
import type { Shell } from './shell.js'

/** Tells on standard error what was found; nothing where nothing was. */
export const tellFindings = async ({ io, language }: Shell, findings: readonly Finding[]): Promise<void> => {
  if (findings.length > 0) await io.stderr.write(findingsText(findings, language, pageOf(io.stderr, io.env)))
}
