import { createHash } from 'node:crypto'

/**
 * A file that the tool wrote carries a seal: the part below one second of its time of change is drawn from its content.
 * Whoever edits the file changes both, and they no longer fit; whoever copies it loses the seal, and so is asked once
 * more than needed, never once less. So it is with volumes that keep no such times (FAT). A digest inside would be the
 * plainer way, but a CSV file has no place for one, and one way for every format is easier to trust than three.
 */
const STEPS = 100_000
const NANOSECONDS = 1_000_000_000n
const STEP = NANOSECONDS / BigInt(STEPS)

/** The seal of a content: a step from 1 on, for a time without fraction is no seal. */
const sealOf = (bytes: Uint8Array): number =>
  1 + (createHash('sha256').update(bytes).digest().readUInt32BE(0) % (STEPS - 1))

/** The time of change, in seconds, that a file with this content is given instead of its own; never in the future. */
export const sealedTime = (changed: bigint, bytes: Uint8Array): number => {
  const second = Number(changed / NANOSECONDS)
  return Math.max(0, second - 1) + sealOf(bytes) / STEPS
}

/** Whether a file is as the tool wrote it. File systems round times, so that a fraction of a step may be missing. */
export const isSealed = (changed: bigint, bytes: Uint8Array): boolean => {
  const due = BigInt(sealOf(bytes)) * STEP
  const off = (changed % NANOSECONDS) - due
  return off > -STEP / 2n && off < STEP / 2n
}
