import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { folderWith, ipp, put } from './cli.js'

const SHEET = `instansi,unit,1.a,2.a,3.a
Kabupaten Suka Maju,Dukcapil,1,1,1
Kab. Suka Maju,RSUD,3,3,3
Pemkab Suka Maju,Puskesmas Mawar,5,5,5
Kota Suka Maju,Samsat,2,2,2
`
const CSV = ['--format', 'csv', '--level', 'agency']

it('ipp check --propose-aliases writes the pairs as a list that joins the agencies once it is used', async () => {
  const folder = folderWith('corpus/tiny.json')
  put(folder, { 'u.csv': SHEET })
  const rules = ['--instrument', 'tiny.json']
  const checked = await ipp(folder, ['check', 'u.csv', ...rules, '--propose-aliases', 'nama.csv'])
  expect([checked.exit, checked.files]).toEqual([0, ['nama.csv']])
  expect(checked.err).toContain('2 pasang nama')
  expect(readFileSync(path.join(folder, 'nama.csv'), 'utf8')).toBe(
    'from_agency,from_unit,agency,unit\n' +
      'Kab. Suka Maju,,Kabupaten Suka Maju,\n' +
      'Pemkab Suka Maju,,Kabupaten Suka Maju,\n',
  )
  const agenciesOf = async (...options: readonly string[]) =>
    (await ipp(folder, ['score', 'u.csv', ...rules, ...CSV, ...options])).out
      .split('\n')
      .slice(1, -1)
      .map((line) => line.split(',').slice(3, 6).join(' '))
  expect(await agenciesOf()).toHaveLength(4)
  // The mean of 1, 3 and 5.
  expect(await agenciesOf('--aliases', 'nama.csv')).toEqual(['Kabupaten Suka Maju 3 3.00', 'Kota Suka Maju 1 2.00'])
})

it('the list never sends a unit to an agency that is itself sent elsewhere', async () => {
  const folder = folderWith('corpus/tiny.json')
  const rows = ['Kabupaten Maju,Puskesmas', 'Kab. Maju,Disdukcapil', 'Kab. Maju,Dinas Dukcapil']
  put(folder, { 'u.csv': ['instansi,unit,1.a,2.a,3.a', ...rows.map((row) => `${row},4,4,4`), ''].join('\n') })
  const rules = ['--instrument', 'tiny.json']
  await ipp(folder, ['check', 'u.csv', ...rules, '--propose-aliases', 'nama.csv'])
  expect(readFileSync(path.join(folder, 'nama.csv'), 'utf8').split('\n').slice(1, -1)).toEqual([
    'Kab. Maju,,Kabupaten Maju,',
    'Kab. Maju,Dinas Dukcapil,Kabupaten Maju,Disdukcapil',
  ])
})

it('the list is never written over an input', async () => {
  const folder = folderWith('corpus/tiny.json')
  put(folder, { 'u.csv': SHEET })
  const { exit, files } = await ipp(folder, [
    'check',
    'u.csv',
    '--instrument',
    'tiny.json',
    '--propose-aliases',
    'u.csv',
  ])
  expect([exit, files]).toEqual([2, []])
})
