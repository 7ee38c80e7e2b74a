/** Items by what they have in common, groups and members in the order in which they first come; one without a key is in none. */
export const groupBy = <T, K>(items: readonly T[], key: (item: T) => K | undefined): ReadonlyMap<K, readonly T[]> => {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const own = key(item)
    if (own === undefined) continue
    const members = groups.get(own)
    if (members) members.push(item)
    else groups.set(own, [item])
  }
  return groups
}
