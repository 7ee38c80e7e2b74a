import type { FaultCode, OperatorFaults } from '../../finding/operator-fault.js'
import type { Language } from '../../run/result.js'

export type Texts = Readonly<Record<Language, string>>

/** What is said of each fault, from its fields. */
export type FaultWords = { readonly [Code in FaultCode]: (fields: OperatorFaults[Code]) => Texts }
