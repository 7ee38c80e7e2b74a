// How long `ipp --help` takes beside a process of Node that does nothing. Goal 1.15 times, at most 1.3.
//   node bench/startup.js [--rounds 21]
import path from 'node:path'
import { measure, print } from './measure.js'

const rounds = Number(process.argv[process.argv.indexOf('--rounds') + 1]) || 21
const ipp = path.resolve(import.meta.dirname, '../bin/ipp.js')
const empty = path.resolve(import.meta.dirname, 'empty.js')

print(
  'Start-up (wall time against an empty process)',
  measure(
    {
      'node empty.js': { args: [empty], probe: false },
      'ipp --help': { args: [ipp, '--help'], probe: false },
      'ipp --version': { args: [ipp, '--version'], probe: false },
      'ipp score --help': { args: [ipp, 'score', '--help'], probe: false },
    },
    rounds,
  ),
)
