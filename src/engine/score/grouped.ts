/** Items by what they have in common, groups and members in the order in which they first come. */
export const groupedBy = <T, K>(items: readonly T[], key: (item: T) => K): ReadonlyMap<K, readonly T[]> => {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const own = key(item)
    const members = groups.get(own)
    if (members) members.push(item)
    else groups.set(own, [item])
  }
  return groups
}
