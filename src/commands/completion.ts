import { COMPLETION_WORDS } from '../wording/completion.js'
import { nextWords, SHELLS, shellUnknown } from './complete.js'
import type { Shell } from './shell.js'

/** Says to a script that the names of files may follow as well. */
const FILES = ':file'

/**
 * The script of each shell. All of them ask the program what may come next: `=` and what was typed of the next word, then the
 * words before it, all behind `--`. It answers a word a line.
 */
const SCRIPTS: Readonly<Record<(typeof SHELLS)[number], string>> = {
  bash: `_ipp() {
  local typed="\${COMP_WORDS[COMP_CWORD]}" found word
  found=$(ipp completion words -- "=$typed" "\${COMP_WORDS[@]:1:COMP_CWORD-1}" 2>/dev/null) || return
  COMPREPLY=()
  while IFS= read -r word; do
    if [[ $word == ${FILES} ]]; then
      compopt -o filenames
      while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$typed")
    elif [[ -n $word ]]; then
      COMPREPLY+=("$(printf '%q' "$word")")
    fi
  done <<< "$found"
}
complete -F _ipp ipp
`,
  zsh: `#compdef ipp
_ipp() {
  local -a found
  found=("\${(@f)$(ipp completion words -- "=\${words[CURRENT]}" "\${(@)words[2,CURRENT-1]}" 2>/dev/null)}")
  if [[ \${found[-1]} == ${FILES} ]]; then
    found[-1]=()
    _files
  fi
  compadd -- "\${(@)found:#}"
}
compdef _ipp ipp
`,
  fish: `function __ipp_words
    set -l before (commandline -opc)
    ipp completion words -- "="(commandline -ct) $before[2..] 2>/dev/null
end
complete -c ipp -f
complete -c ipp -a '(__ipp_words | string match -v -- ${FILES})'
complete -c ipp -n '__ipp_words | string match -q -- ${FILES}' -F
`,
  powershell: `Register-ArgumentCompleter -Native -CommandName ipp -ScriptBlock {
  param($typed, $line, $at)
  $before = @($line.CommandElements | Select-Object -Skip 1 | ForEach-Object { "$_".Trim("'", '"') })
  if ($typed -ne '') { $before = @($before | Select-Object -SkipLast 1) }
  & ipp completion words -- "=$typed" @before 2>$null | Where-Object { $_ -ne '${FILES}' } | ForEach-Object {
    $word = if ($_ -match '[\\s&(){};]') { "'" + $_.Replace("'", "''") + "'" } else { $_ }
    [System.Management.Automation.CompletionResult]::new($word, $_, 'ParameterValue', $_)
  }
}
`,
}

const isShell = (name: string): name is keyof typeof SCRIPTS => Object.hasOwn(SCRIPTS, name)

const completion = async (shell: Shell, [asked = '', ...words]: readonly string[]): Promise<void> => {
  const { stdout } = shell.io
  if (asked === 'words') {
    const [typed = '=', ...before] = words
    const { words: found, files } = await nextWords(shell, typed.slice(1), before)
    return stdout.write([...found, ...(files ? [FILES] : [])].map((word) => `${word}\n`).join(''))
  }
  if (!isShell(asked)) throw shellUnknown(asked)
  return stdout.write(SCRIPTS[asked])
}

/** `ipp completion SHELL`: the script by which a shell completes words of a command line. */
export const registerCompletion = (shell: Shell): void => {
  const { about, shells } = COMPLETION_WORDS[shell.language]
  shell.program
    .command('completion')
    .description(about)
    .argument('<shell>', `${shells}: ${SHELLS.join(', ')}`)
    .argument('[words...]')
    .action((asked: string, words: readonly string[]) => completion(shell, [asked, ...words]))
}
