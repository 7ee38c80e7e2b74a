import { ranks } from '../score/rank.js'
import type { Member } from './year.js'

type Ranks = ReadonlyMap<Member, number>

const NO_RANKS: Ranks = new Map()

/** Among these; none where somebody's index cannot be read: it may be anywhere, and whoever stands below it too. */
const ranksAmong = (members: readonly Member[], isOpen: boolean): Ranks =>
  isOpen || members.some(({ isUnread }) => isUnread) ? NO_RANKS : ranks(members, ({ index }) => index)

const groupsOf = (members: readonly Member[]): ReadonlyMap<string, readonly Member[]> => {
  const groups = new Map<string, Member[]>()
  for (const member of members) {
    if (member.group === null) continue
    const list = groups.get(member.group)
    if (list) list.push(member)
    else groups.set(member.group, [member])
  }
  return groups
}

/** Members with their ranks, overall and within each group; null where somebody cannot be ranked for sure. */
export const withRanks = (members: readonly Member[]): readonly Member[] => {
  const overall = ranksAmong(members, false)
  // Whose group nobody knows may belong to any.
  const isOpen = members.some(({ isUnread, group }) => isUnread && group === null)
  const within = new Map([...groupsOf(members).values()].flatMap((each) => [...ranksAmong(each, isOpen)]))
  return members.map((member) => ({
    ...member,
    rank: overall.get(member) ?? null,
    groupRank: within.get(member) ?? null,
  }))
}
