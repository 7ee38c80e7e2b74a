// Runs commands in turn, round after round, each a process of its own, so that a busy machine slows all alike. Medians of
// wall time, processor time and peak memory, and the ratio of each to the first, round by round.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const folder = mkdtempSync(path.join(tmpdir(), 'ipp-measure-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const report = path.join(folder, 'usage.json')
/** Loaded into each measured process: what it used is written when it ends. */
const PROBE = `data:text/javascript,import{writeFileSync}from'node:fs';process.on('exit',()=>{const u=process.resourceUsage();writeFileSync(${JSON.stringify(report)},JSON.stringify(u))})`

export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2
}

const once = ({ args, cwd, probe = true }) => {
  const began = process.hrtime.bigint()
  const { status, stderr } = spawnSync(process.execPath, [...(probe ? ['--import', PROBE] : []), ...args], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  const wall = Number(process.hrtime.bigint() - began) / 1e6
  if (status !== 0) throw new Error(`${args.join(' ')}: exit ${status}\n${stderr}`)
  if (!probe) return { wall, cpu: Number.NaN, memory: Number.NaN }
  const usage = JSON.parse(readFileSync(report, 'utf8'))
  return { wall, cpu: (usage.userCPUTime + usage.systemCPUTime) / 1e3, memory: usage.maxRSS / 1024 }
}

/**
 * Measures `{name: {args, cwd, limit}}` over some rounds, after `idle` that do not count. `limit` is what it should take at
 * most: `cpu` in seconds, `memory` in MiB, `ratio` to the first.
 */
export const measure = (commands, rounds, idle = 1) => {
  const names = Object.keys(commands)
  const runs = Object.fromEntries(names.map((name) => [name, []]))
  for (let round = 1 - idle; round <= rounds; round++)
    for (const name of names) {
      const run = once(commands[name])
      if (round > 0) runs[name].push(run)
    }
  const [first] = names
  return names.map((name) => ({
    name,
    limit: commands[name].limit,
    wall: median(runs[name].map((run) => run.wall)),
    cpu: median(runs[name].map((run) => run.cpu)),
    memory: median(runs[name].map((run) => run.memory)),
    ratio: median(runs[name].map((run, i) => run.wall / runs[first][i].wall)),
    cpuRatio: median(runs[name].map((run, i) => run.cpu / runs[first][i].cpu)),
  }))
}

const shown = (value, unit) =>
  Number.isNaN(value) ? '–' : `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ${unit}`

const limitText = ({ cpu, memory, ratio } = {}) => {
  const limits = [cpu && `${cpu} s`, memory && `${memory} MiB`, ratio && `×${ratio}`].filter(Boolean)
  return limits.length === 0 ? '' : `  at most ${limits.join(', ')}`
}

export const print = (title, rows) => {
  if (title !== '') console.log(`\n${title}`)
  for (const { name, wall, cpu, memory, ratio, cpuRatio, limit } of rows)
    console.log(
      `  ${name.padEnd(34)} ${shown(wall, 'ms').padStart(10)}  cpu ${shown(cpu, 'ms').padStart(10)}  peak ${shown(memory, 'MiB').padStart(9)}  ×${ratio.toFixed(2)} (cpu ×${cpuRatio.toFixed(2)})${limitText(limit)}`,
    )
}
