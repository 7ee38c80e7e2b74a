import type { Remark } from '../finding/finding.js'

/** Collects remarks; those with one key become one remark about so many cells, placed at the first. */
export interface Gathering {
  readonly add: (remark: Remark, key?: string) => void
  readonly all: () => readonly Remark[]
}

export const gathering = (): Gathering => {
  const remarks: (Remark & { count: number })[] = []
  const keyed = new Map<string, Remark & { count: number }>()
  return {
    add: (remark, key) => {
      const kept = key === undefined ? undefined : keyed.get(key)
      if (kept) {
        kept.count += remark.count ?? 1
        return
      }
      const own = { ...remark, count: remark.count ?? 1 }
      remarks.push(own)
      if (key !== undefined) keyed.set(key, own)
    },
    all: () => remarks,
  }
}
