export const fillTag = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`

/** Thickness in 12,700ths of a point. */
export const lineTag = (colour: string, width: number): string =>
  `<c:spPr><a:ln w="${width}" cap="rnd">${fillTag(colour)}<a:round/></a:ln></c:spPr>`

export const NO_LINE = '<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>'
export const [THICK, THIN] = [28_575, 9_525]

export const [ACROSS, UP] = [1, 2]
