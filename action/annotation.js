// A finding as a line that puts it at its file, where a change is looked at.

const KINDS = { error: 'error', warning: 'warning', notice: 'notice' }
const escaped = (text) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (text) => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** A part of a ZIP is told at the ZIP. */
const fileOf = (file) => (/^(.*?\.zip) › /i.exec(file) ?? [file, file])[1]

export const annotation = ({ severity, file, title, message }) => {
  const at = file === undefined ? [] : [`file=${property(fileOf(file))}`]
  return `::${KINDS[severity] ?? 'notice'} ${[...at, `title=${property(title)}`].join(',')}::${escaped(message.trim())}`
}
