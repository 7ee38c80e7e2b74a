/** Inputs of so many bytes together hold much that is made and thrown away. */
const MUCH = 1024 * 1024

/**
 * Told the size of each input as it is opened: from a megabyte on, memory is tidied once it has grown by half. Left to
 * itself a nation takes a tenth less time and a tenth more memory, and a million faulty cells more than half a gigabyte; for
 * a few sheets the tidying would only cost time.
 */
export const memoryWatch = (): ((bytes: number) => void) => {
  let read = 0
  return (bytes) => {
    const before = read
    read += bytes
    // Only now, because loading the module takes longer than reading a sheet.
    if (before < MUCH && read >= MUCH)
      process.getBuiltinModule('node:v8').setFlagsFromString('--heap-growing-percent=50')
  }
}
