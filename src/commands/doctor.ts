import { homeOf, nearestFile } from '../disk/config-place.js'
import { canWriteIn } from '../disk/folder.js'
import { pageOf } from '../disk/io.js'
import { wrap } from '../formats/width.js'
import { rulesById, shippedInstruments } from '../instrument/catalog.js'
import { version } from '../platform/version.js'
import { widthOfPage } from '../report/text/text-page.js'
import { CONFIG_NAME } from '../run/config-name.js'
import { DOCTOR_WORDS } from '../wording/doctor.js'
import type { Shell } from './shell.js'

/** As many digits of a hash as tell instruments apart at a glance. */
const DIGITS = 12

const SAMPLE = '│ ├─ └─ ─ › · – é “ ” ✓'

const instrumentLines = (): readonly string[] =>
  shippedInstruments().map(({ id }) => `${id} (${rulesById(id)?.hash.slice(0, DIGITS) ?? ''})`)

const terminalText = ({ io, language }: Shell): string => {
  const words = DOCTOR_WORDS[language]
  const { columns, colour } = pageOf(io.stdout, io.env)
  if (columns === null) return words.pipe
  return `${columns} ${words.columns}, ${colour ? words.colour : words.plain}`
}

/** Each thing that was looked into, and how it stands. */
const rowsOf = (shell: Shell): readonly (readonly [head: string, text: string])[] => {
  const { io, language } = shell
  const words = DOCTOR_WORDS[language]
  return [
    [words.program, `ipp ${version()}, Node ${process.versions.node}, ${process.platform}-${process.arch}`],
    [words.language, language],
    [words.instruments, instrumentLines().join('; ')],
    [words.settings, nearestFile(io.cwd, CONFIG_NAME, homeOf(io.env)) === null ? words.none : CONFIG_NAME],
    [words.folder, canWriteIn(io.cwd) ? words.writable : words.readOnly],
    [words.terminal, terminalText(shell)],
    [words.sample, SAMPLE],
  ]
}

const doctor = async (shell: Shell): Promise<void> => {
  const rows = rowsOf(shell)
  const width = Math.max(...rows.map(([head]) => head.length)) + 2
  const room = widthOfPage(pageOf(shell.io.stdout, shell.io.env)) - width
  const lines = [...rows, ['', DOCTOR_WORDS[shell.language].sampleHint] as const].flatMap(([head, text]) =>
    wrap(text, room).map((line, i) => `${(i === 0 ? head : '').padEnd(width)}${line}`),
  )
  await shell.io.stdout.write(`${lines.join('\n')}\n`)
  shell.finish(0)
}

/** `ipp doctor`: how the program stands on this computer. Names no folder and no user, so that it can be passed on. */
export const registerDoctor = (shell: Shell): void => {
  shell.program
    .command('doctor')
    .description(DOCTOR_WORDS[shell.language].about)
    .action(() => doctor(shell))
}
