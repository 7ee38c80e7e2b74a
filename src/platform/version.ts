import { readFileSync } from 'node:fs'

/** The package's version, as its own description states it. */
export const version = (): string => {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  const { version: stated } = JSON.parse(text) as { version: string }
  return stated
}
