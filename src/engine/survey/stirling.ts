/** ln k! less Stirling's terms for it, (k + 1/2) ln (k + 1) - (k + 1) + ln 2π / 2; of a whole number from 0 on. */
export const stirlingTail = (k: number): number => {
  const near = [
    0.08106146679532726, 0.04134069595540929, 0.02767792568499834, 0.02079067210376509, 0.01664469118982119,
    0.01387612882307075, 0.01189670994589177, 0.01041126526197209, 0.00925546218271273, 0.00833056343336287,
  ][k]
  if (near !== undefined) return near
  const square = (k + 1) ** 2
  return (1 / 12 - (1 / 360 - 1 / 1260 / square) / square) / (k + 1)
}
