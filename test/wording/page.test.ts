import { expect, test } from 'vitest'
import { findingsPage } from './page.js'

test('docs/findings.md says of every finding what the program says', async () => {
  await expect(findingsPage()).toMatchFileSnapshot('../../docs/findings.md')
})
