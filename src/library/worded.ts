import { OperatorFault } from '../finding/operator-fault.js'
import { wordedFault } from '../wording/operator-fault.js'

const refuse = (thrown: unknown): never => {
  throw thrown instanceof OperatorFault ? wordedFault(thrown) : thrown
}

/** Does what may find an operator's fault, at once or later, and puts that into words. */
export function withWordedFaults<T>(act: () => T): T
export function withWordedFaults(act: () => unknown): unknown {
  try {
    const made = act()
    return made instanceof Promise ? made.catch(refuse) : made
  } catch (error) {
    return refuse(error)
  }
}
