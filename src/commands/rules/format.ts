import type { Command } from 'commander'
import { addOptions, type OptionSet } from '../options.js'
import { type Shell, said } from '../shell.js'

/** Adds to a command about rules its options and the language, which all of them tell of. */
export const addRulesOptions = (command: Command, shell: Shell, options: OptionSet): Command =>
  addOptions(command, shell, options).option('--lang <id|en>', said(shell, 'bahasa keluaran', 'language of the output'))
