/** Decimals beyond which a stored figure is what a binary number made of it. */
const EXACT = 9

/** How many decimals a figure is written with, before a percent sign too. */
export const decimalsIn = (text: string): number => Math.min(EXACT, /[.,](\d*)%?$/.exec(text)?.[1]?.length ?? 0)
