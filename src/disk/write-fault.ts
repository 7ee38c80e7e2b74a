import { type OperatorFault, operatorFault } from '../finding/operator-fault.js'

/** How Windows says that a program holds the target, Excel above all: it may not be replaced while it is open there. */
const HELD: ReadonlySet<string> = new Set(['EBUSY', 'EPERM', 'EACCES'])

/** The code by which the system names an error, where it does. */
export const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null

/** Whether the target is held by another program, as far as the system tells. */
export const isHeld = (code: string, platform: NodeJS.Platform): boolean => platform === 'win32' && HELD.has(code)

/** That an output could not be written, and why; whatever stood there before is untouched. */
export const writeFault = (file: string, code: string, platform: NodeJS.Platform): OperatorFault =>
  operatorFault('output-unwritable', { file, code, isHeld: isHeld(code, platform) })

/** Does what touches an output; what the system has against it is the operator's to hear. */
export const withWriteFault = <T>(file: string, act: () => T): T => {
  try {
    return act()
  } catch (error) {
    const code = codeOf(error)
    if (code === null) throw error
    throw writeFault(file, code, process.platform)
  }
}
