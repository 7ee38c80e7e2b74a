import { config } from 'zod'
import { OperatorFault } from '../../finding/operator-fault.js'
import { wordedFault } from '../../wording/operator-fault.js'
import type { Desk, Reply, Request } from '../protocol.js'
import { overviewOf } from './overview.js'
import { planView } from './planner.js'
import { sheetView } from './preview.js'
import { readDropped, type Session } from './read-dropped.js'
import { savedFile } from './save.js'
import { trialOf } from './try-out.js'
import { unitView } from './unit.js'

/** What a worker has of the outside, as far as it is used. */
interface Scope {
  onmessage: (event: { readonly data: Request }) => void
  readonly postMessage: (reply: Reply) => void
}

// The page's policy lets no text become code, and zod would try.
config({ jitless: true })

let session: Session | null = null

const current = (): Session => {
  if (!session) throw new Error('nothing was read yet')
  return session
}

const desk: Desk = {
  read: async (files, given, language) => {
    session = await readDropped(files, given)
    return overviewOf(session, language)
  },
  show: async (language) => overviewOf(current(), language),
  unit: async (key, language) => unitView(current(), key, language),
  tryOut: async (key, changes, language) => trialOf(current(), { key, changes }, language),
  plan: async (key, asked, language) => planView(current(), { key, asked }, language),
  preview: (file) => sheetView(current(), file),
  save: (what, language) => savedFile(current(), what, language),
}

const answer = async ({ id, call, given }: Request): Promise<Reply> => {
  try {
    const asked = desk[call] as (...values: readonly unknown[]) => Promise<unknown>
    return { id, value: await asked(...given) }
  } catch (error) {
    if (error instanceof OperatorFault) return { id, fault: wordedFault(error).text }
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    return { id, fault: { id: `Kesalahan program: ${text}`, en: `Fault of the program: ${text}` } }
  }
}

const scope = globalThis as unknown as Scope
let turn = Promise.resolve()
scope.onmessage = ({ data }) => {
  // One after another, so that what is shown is what was asked for last.
  turn = turn.then(async () => scope.postMessage(await answer(data)))
}
