import { expect, test } from 'vitest'
import { findingsPage } from './page.js'

test.each([
  ['docs/findings.md', 'en'],
  ['docs/findings.id.md', 'id'],
] as const)('%s says of every finding what the program says', async (file, language) => {
  await expect(findingsPage(language)).toMatchFileSnapshot(`../../${file}`)
})
