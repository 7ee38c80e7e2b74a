import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { browserBundle } from '../../build/browser.js'

const SRC = path.resolve(import.meta.dirname, '../../src')

/** A line for each file of a room, so that none is left out because nobody asks for it. */
const everythingOf = (room: string): readonly string[] =>
  readdirSync(path.join(SRC, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map(
      (file, i) => `export * as ${room}${i} from './${room}/${file.split(path.sep).join('/').replace(/\.ts$/, '.js')}'`,
    )

/** Everything of both rooms, with the data of all instruments; what one page needs of them is less. */
const MOST = 2_000_000

test('all of run and report can be bundled for browsers, and asks for no module of Node', async () => {
  const { text, modules, asked } = await browserBundle([...everythingOf('run'), ...everythingOf('report')].join('\n'), {
    isSmall: true,
  })
  expect(asked).toEqual([])
  expect(
    modules.map(({ file }) => path.relative(SRC, file)).filter((file) => /^(?:disk|commands|library)[\\/]/.test(file)),
  ).toEqual([])
  expect(text.length).toBeLessThan(MOST)
  console.info(`run and report for browsers: ${text.length} bytes`)
})
