import { homeOf, nearestFile } from '../disk/config-place.js'
import { surroundingLanguage } from '../disk/io.js'
import { processIo } from '../disk/process.js'
import { OperatorFault } from '../finding/operator-fault.js'
import { plainLines } from '../finding/plain.js'
import { version } from '../platform/version.js'
import { CONFIG_NAME } from '../run/config-name.js'
import { overview } from './help.js'
import { languageIn, withoutLanguage } from './unparsed.js'

/**
 * The whole program: arguments and streams in, exit code out. The overview and the version are answered before anything
 * heavy is loaded, because people ask for them most and wait for them least.
 */
export const main = async (proc: NodeJS.Process): Promise<number> => {
  const args = proc.argv.slice(2)
  const io = processIo(proc)
  const given = languageIn(args)
  const language = given ?? surroundingLanguage(proc.env)
  const [first, second] = withoutLanguage(args)
  try {
    const isAlone = first === undefined && nearestFile(io.cwd, CONFIG_NAME, homeOf(proc.env)) === null
    if (isAlone || first === '--help' || first === '-h' || (first === 'help' && second === undefined)) {
      await io.stdout.write(overview(language))
      return 0
    }
    if (first === '--version' || first === '-V' || first === '-v' || first === 'version') {
      await io.stdout.write(`${version()}\n`)
      return 0
    }
    const { run } = await import('./cli.js')
    return await run(args, { io, language, languageGiven: given !== null })
  } catch (error) {
    if (error instanceof OperatorFault) {
      const { wordedFault } = await import('../wording/operator-fault.js')
      await io.stderr.write(`ipp: ${plainLines(wordedFault(error).text[language])}\n`)
      return error.exit
    }
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    const head = language === 'id' ? 'Kesalahan di dalam ipp; mohon laporkan.' : 'A fault inside ipp; please report it.'
    await io.stderr.write(`${head}\n${text}\n`)
    return 70
  }
}
