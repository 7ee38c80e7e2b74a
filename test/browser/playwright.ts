import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const PLACES = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

const executablePath = PLACES.find(
  (place) => place !== '' && existsSync(place) && spawnSync(place, ['--version'], { timeout: 60_000 }).status === 0,
)

/** True where Chromium is installed; without it there is nobody to open a page. */
export const hasBrowser = executablePath !== undefined

/** Chromium without a window. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox', '--disable-gpu'] })
