import { didYouMean } from '../meant.js'
import { refusalReason } from '../refusal.js'
import type { FaultWords } from './fault-words.js'

/** What stands before the list of roles that columns can have. */
const ROLES = {
  scoresheet: { id: 'Peran', en: 'Roles' },
  survey: { id: 'Peran pada berkas survei', en: 'Roles in survey files' },
} as const

/** What a setting can be, by the kind of its option. */
const VALUES = {
  switch: { id: 'true atau false', en: 'true or false' },
  value: { id: 'satu teks atau bilangan', en: 'one text or number' },
  list: { id: 'satu teks, atau daftar teks', en: 'one text, or a list of texts' },
} as const

export const OPTION_FAULTS = {
  'option-twice': ({ option, values }) => ({
    id: `opsi ${option} diberikan dua kali dengan nilai yang berbeda (${values.join('; ')}); sisakan satu`,
    en: `option ${option} is given twice with different values (${values.join('; ')}); leave one of them`,
  }),
  'value-unknown': ({ option, value }) => ({
    id: `nilai "${value}" untuk ${option} tidak dikenal`,
    en: `value "${value}" of ${option} is not known`,
  }),
  'number-not-whole': ({ option, given, least }) => ({
    id: `nilai "${given}" untuk ${option} bukan bilangan bulat mulai ${least}`,
    en: `value "${given}" of ${option} is not a whole number from ${least}`,
  }),
  'file-unit-empty': ({ file }) => ({
    id: `${file}=: tulislah nama unit di belakang tanda sama dengan: BERKAS="Nama Unit"`,
    en: `${file}=: write the unit's name behind the equals sign: FILE="Name of the unit"`,
  }),
  'file-unit-twice': ({ file, units }) => ({
    id: `${file}: dua unit untuk satu berkas (${units.join('; ')})`,
    en: `${file}: two units for one file (${units.join('; ')})`,
  }),
  'labels-misread': ({ given }) => ({
    id: `--labels ${given}: tulislah kata=nilai, misalnya --labels "Sangat Baik=5,Baik=4"`,
    en: `--labels ${given}: write word=score, such as --labels "Very good=5,Good=4"`,
  }),
  'label-twice': ({ word, before, value }) => ({
    id: `--labels: "${word}" diberi dua nilai, ${before} dan ${value}; besar-kecil huruf tidak membedakan kata. Sisakan satu nilai`,
    en: `--labels: "${word}" is given two scores, ${before} and ${value}; upper and lower case make no difference. Leave one of them`,
  }),
  'label-off-scale': ({ word, value, scale }) => ({
    id: `--labels ${word}=${value}: skala survei ${scale}`,
    en: `--labels ${word}=${value}: the survey's scale is ${scale}`,
  }),
  'column-misread': ({ choice, example, files, roles }) => ({
    id: `--column ${choice}: tulislah peran=kolom, misalnya ${example}. ${ROLES[files].id}: ${roles.join(', ')}`,
    en: `--column ${choice}: write role=column, such as ${example}. ${ROLES[files].en}: ${roles.join(', ')}`,
  }),
  'figure-column-empty': ({ choice, role }) => ({
    id: `--column ${choice}: tulislah ${role}=kolom, misalnya ${role}=F`,
    en: `--column ${choice}: write ${role}=column, such as ${role}=F`,
  }),
  'figure-column-lost': ({ choices }) => {
    const told = choices.map((choice) => `--column ${choice}`).join(', ')
    return {
      id: `${told}: kolom itu tidak ada pada daftar mana pun. Tulislah judul kolomnya atau hurufnya, misalnya index=F`,
      en: `${told}: no list has that column. Write its heading or its letter, such as index=F`,
    }
  },
  'survey-columns-mixed': () => ({
    id: '--column: kolom pertanyaan (u_1=…) dan kolom rekap (question, score, n, sum, mean) tidak dapat dipilih bersama',
    en: '--column: columns of questions (u_1=…) and of tallies (question, score, n, sum, mean) cannot be chosen together',
  }),
  'option-file-refused': ({ option, file, found }) => {
    const { id, en } = refusalReason(found)
    return { id: `${option} ${file}: ${id}`, en: `${option} ${file}: ${en}` }
  },
  'config-missing': () => ({
    id: 'tidak ada ipp.json di folder ini atau di atasnya. Buatlah dengan ipp init, atau sebutkan perintah: ipp --help',
    en: 'there is no ipp.json in this folder or above it. Make one with ipp init, or name a command: ipp --help',
  }),
  'config-foreign': ({ file }) => ({
    id: `${file} bukan berkas pengaturan ipp: isinya harus JSON dengan "schema": "ipp.config/1". Buatlah dengan ipp init, atau abaikan dengan --config none`,
    en: `${file} holds no settings of ipp: it must be JSON with "schema": "ipp.config/1". Make one with ipp init, or pass it over with --config none`,
  }),
  'config-invalid': ({ file, key, found, known, kind }) => {
    if (kind === null) {
      const { id, en } = didYouMean(key, known)
      return { id: `${file}: tidak ada pengaturan "${key}".${id}`, en: `${file}: there is no setting "${key}".${en}` }
    }
    const wanted = known.length > 0 ? { id: known.join(', '), en: known.join(', ') } : VALUES[kind]
    return {
      id: `${file}: nilai ${found} untuk "${key}" tidak dapat dipakai. Yang dapat: ${wanted.id}`,
      en: `${file}: the value ${found} of "${key}" cannot be used. It can be: ${wanted.en}`,
    }
  },
  'config-outside': ({ file, key, name }) => ({
    id: `${file}: "${key}" menunjuk ${name}, di luar foldernya. Pindahkan berkas itu ke dalam folder, atau sebutkan pada baris perintah`,
    en: `${file}: "${key}" names ${name}, outside its folder. Move the file into the folder, or name it on the command line`,
  }),
  'map-invalid': ({ file, fault }) => ({
    id: `--map ${file} tidak sah: ${fault}. Bentuknya: {"schema": "ipp.map/1", "columns": {"score": "F"}}`,
    en: `--map ${file} is not valid: ${fault}. Its form: {"schema": "ipp.map/1", "columns": {"score": "F"}}`,
  }),
} as const satisfies Partial<FaultWords>
