/** Mutation testing asks the same questions of each of some thousand mutants, so it asks each of them a hundredth as often. */
const SHARE = process.env['IPP_FEW_RUNS'] === undefined ? 1 : 100

/** How often a property is tried: as often as said, or so often that a mutant still shows. */
export const runs = (full: number): number => Math.max(Math.min(full, 10), Math.ceil(full / SHARE))
