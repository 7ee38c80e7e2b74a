import { type Command, Option } from 'commander'
import type { ListingFormat } from '../../report/rules/listing.js'
import { type Shell, said } from '../shell.js'

export interface ListingFlags {
  readonly format: ListingFormat
}

/** The forms that a listing of rules is printed in. */
export const addListingFormat = (command: Command, shell: Shell): Command =>
  command
    .addOption(
      new Option('--format <format>', said(shell, 'bentuk keluaran', 'form of the output'))
        .choices(['table', 'json', 'csv', 'md'])
        .default('table'),
    )
    .option('--lang <id|en>', said(shell, 'bahasa keluaran', 'language of the output'))
