/** Sources that are mutated together, and the tests that they are held by. */
export const PARTS: Readonly<Record<string, { readonly files: readonly string[]; readonly tests: readonly string[] }>>
