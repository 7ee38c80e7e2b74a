import type { Given } from '../../run/option-type.js'
import { CONFIGURING, LIMIT_OPTIONS } from '../../run/options.js'
import { SURVEY_OUTPUT } from '../../run/output-options.js'
import { SURVEYING, surveyReading } from '../../run/survey-options.js'
import { CONFIGURING_HELP, SURVEYING_HELP } from '../../wording/options.js'
import { SURVEY_OUTPUT_HELP } from '../../wording/output-options.js'
import { addHidden, addOptions, byName, optionsFromFlags } from '../options.js'
import { type Shell, shellText } from '../shell.js'

/** The survey files of the settings, and how they say that answers are read. */
const settingsOf = ({ config }: Shell): { readonly files: readonly string[]; readonly reading: Given } => {
  const { survey = [], ...reading } = config?.given ?? {}
  return { files: Array.isArray(survey) ? survey : [], reading }
}

/** `ipp survey`: what service users answered, how sure the figure is, and what the file itself gives away. */
export const registerSurvey = (shell: Shell): void => {
  const word = (id: string, en: string) => shellText(shell, id, en)
  const command = shell.program.command('survey')
  command
    .description(
      word(
        'telaah survei pengguna layanan (F-03, SKM): angka, keandalan, selang, tanda',
        "look into users' surveys (F-03, SKM): figures, reliability, intervals, flags",
      ),
    )
    .argument(
      '[files...]',
      word(
        'berkas survei: jawaban atau rekapnya, CSV atau XLSX; "-" untuk masukan baku',
        'survey files: answers or tallies, CSV or XLSX; "-" for standard input',
      ),
    )
  addOptions(command, shell, { table: CONFIGURING, help: CONFIGURING_HELP, group: 'survey' })
  addOptions(command, shell, { table: SURVEYING, help: SURVEYING_HELP, group: 'survey' })
  addOptions(command, shell, { table: SURVEY_OUTPUT, help: SURVEY_OUTPUT_HELP, group: 'output' }).action(
    async (files: readonly string[], given: object) => {
      const { survey } = await import('../survey.js')
      const settings = settingsOf(shell)
      const options = surveyReading({ ...settings.reading, ...byName(given) })
      return survey(
        shell,
        { files: files.length > 0 ? files : settings.files, ...options },
        optionsFromFlags(SURVEY_OUTPUT, given),
      )
    },
  )
  addHidden(command, LIMIT_OPTIONS)
}
