import type { Language } from '../../finding/language.js'
import type { FaultCode, OperatorFaults } from '../../finding/operator-fault.js'

export type Texts = Readonly<Record<Language, string>>

/** What is said of each fault, from its fields. */
export type FaultWords = { readonly [Code in FaultCode]: (fields: OperatorFaults[Code]) => Texts }
