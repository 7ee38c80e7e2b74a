import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { COLOUR, shadeOf, TONES } from '../../src/formats/palette.js'

type Rgb = readonly [number, number, number]

/** The parts of a colour as light, 0 to 1. */
const lightOf = (colour: string): Rgb => {
  const part = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [part(0), part(2), part(4)]
}

const luminance = (colour: string): number => {
  const [red, green, blue] = lightOf(colour)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** How well one colour is read on another: 1 is not at all, 21 is black on white. */
const contrast = (one: string, other: string): number => {
  const [dark, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return ((bright ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/** How people without the cones for red, or for green, see light (Machado, Oliveira and Fernandes 2009). */
const BLIND = {
  red: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  green: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
} as const

const seenBy = (kind: keyof typeof BLIND, colour: string): readonly number[] => {
  const light = lightOf(colour)
  return BLIND[kind].map((row) => row.reduce<number>((sum, share, i) => sum + share * (light[i] ?? 0), 0))
}

const apart = (one: readonly number[], other: readonly number[]): number =>
  Math.hypot(...one.map((value, i) => Math.cbrt(Math.max(0, value)) - Math.cbrt(Math.max(0, other[i] ?? 0))))

const STEPS = 9
const shades = Array.from({ length: STEPS }, (_, place) => shadeOf(place, STEPS))

test('letters are read on the ground of every predicate, on screen and in grey', () => {
  for (const shade of shades) expect(contrast('000000', shade)).toBeGreaterThan(7)
  for (const [ground, letters] of [
    [COLOUR.ink, COLOUR.paper],
    [COLOUR.band, COLOUR.ink],
    [COLOUR.alarm, COLOUR.paper],
    [COLOUR.paper, COLOUR.alarm],
    [COLOUR.paper, COLOUR.faint],
    [COLOUR.ground, COLOUR.faint],
    [COLOUR.paper, COLOUR.link],
  ] as const)
    expect([ground, letters, contrast(ground, letters) >= 4.5]).toEqual([ground, letters, true])
})

test('who does not see red, or green, still tells a high predicate from a low one, and each ground from the next', () => {
  for (const kind of ['red', 'green'] as const) {
    for (const high of TONES.slice(0, 3))
      for (const low of TONES.slice(-3)) expect(apart(seenBy(kind, high), seenBy(kind, low))).toBeGreaterThan(0.3)
    shades.slice(1).forEach((shade, i) => {
      expect(apart(seenBy(kind, shade), seenBy(kind, shades[i] ?? ''))).toBeGreaterThan(0.004)
    })
  }
})

test('every predicate of a ladder of nine has a ground of its own, and the highest and lowest the ends', () => {
  expect(new Set(shades).size).toBe(STEPS)
  expect([shadeOf(0, 3), shadeOf(2, 3)]).toEqual([shades[0], shades[STEPS - 1]])
  expect(shadeOf(0, 1)).toBe(shades[0])
})

/** What is said of colours is no colour. */
const uncommented = (text: string): string => text.replace(/^ *(\/?\*|\/\/).*$/gm, '')

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = path.join(folder, entry.name)
    return entry.isDirectory() ? filesIn(at) : [at]
  })

test('no other file names a colour of its own', () => {
  const sources = path.resolve(import.meta.dirname, '../../src')
  const naming = filesIn(sources)
    .filter((file) => /\.(ts|tsx|css)$/.test(file) && !file.endsWith('palette.ts'))
    .filter((file) => /(?<!calcId=)['"`#][0-9A-Fa-f]{6}\b['"`;,)}]/.test(uncommented(readFileSync(file, 'utf8'))))
  expect(naming.map((file) => path.relative(sources, file))).toEqual([])
})
