/** The path of a part as another calls it: "../comments1.xml". */
export const relativePath = (from: string, to: string): string => {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')]
  let common = 0
  while (common < here.length && common < there.length - 1 && here[common] === there[common]) common++
  return [...here.slice(common).map(() => '..'), ...there.slice(common)].join('/')
}

export const firstFree = (nameOf: (number: number) => string, isTaken: (name: string) => boolean): string => {
  let number = 1
  while (isTaken(nameOf(number))) number++
  return nameOf(number)
}
