/** The checksum of an archive's parts over more bytes, given that of the bytes before them: 0 of none. */
export { crc32 } from 'node:zlib'
