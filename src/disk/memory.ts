/**
 * From so many bytes of inputs together on, memory is tidied once it has grown by so many percent. Inputs of a megabyte hold
 * much that is made and thrown away; those of eight hold hundreds of thousands of units, of which much stays.
 */
const STEPS = [
  { bytes: 8 * 1024 * 1024, percent: 20 },
  { bytes: 1024 * 1024, percent: 50 },
] as const

const percentFor = (bytes: number): number | null => STEPS.find((step) => bytes >= step.bytes)?.percent ?? null

/**
 * Told the size of each input as it is opened. Left to itself a nation takes a tenth less time and a tenth more memory, and a
 * million faulty cells more than half a gigabyte; for a few sheets the tidying would only cost time.
 */
export const memoryWatch = (): ((bytes: number) => void) => {
  let read = 0
  return (bytes) => {
    const before = percentFor(read)
    read += bytes
    const percent = percentFor(read)
    // Only now, because loading the module takes longer than reading a sheet.
    if (percent !== null && percent !== before)
      process.getBuiltinModule('node:v8').setFlagsFromString(`--heap-growing-percent=${percent}`)
  }
}
