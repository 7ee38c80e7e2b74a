import { readdirSync } from 'node:fs'
import path from 'node:path'
import { nearestName } from '../finding/near.js'
import { isLeftover } from '../formats/sheet-names.js'

/** The file or folder that was probably meant by a name that is not there, as it would have been given; null where none is near. */
export const nearFile = (cwd: string, name: string): string | null => {
  const folder = path.dirname(name)
  try {
    const beside = readdirSync(path.resolve(cwd, folder)).filter((each) => !isLeftover(each))
    const near = nearestName(path.basename(name), beside)
    return near === null ? null : path.join(folder, near)
  } catch {
    return null
  }
}
