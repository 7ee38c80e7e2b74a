import { HEAD, OFFICE, PACKAGE } from './xml.js'

/** From a part to another: by what name, as what, and where it lies as seen from there. */
export interface Relation {
  readonly id: string
  readonly kind: string
  readonly target: string
}

export const relationTag = ({ id, kind, target }: Relation): string =>
  `<Relationship Id="${id}" Type="${kind}" Target="${target}"/>`

export const office = (id: string, kind: string, target: string): Relation => ({
  id,
  kind: `${OFFICE}/${kind}`,
  target,
})

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const DRAWN = 'application/vnd.openxmlformats-officedocument'

/** Content types of parts that may come to a workbook that stands. */
export const SHEET_TYPE = `${SHEET}.worksheet+xml`
export const STYLES_TYPE = `${SHEET}.styles+xml`
export const COMMENTS_TYPE = `${SHEET}.comments+xml`
export const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml'
export const VML_TYPE = `${DRAWN}.vmlDrawing`

export const relationsXml = (relations: readonly Relation[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations.map(relationTag).join('')}</Relationships>`

export const PACKAGE_RELATIONS: readonly Relation[] = [
  office('rId1', 'officeDocument', 'xl/workbook.xml'),
  { id: 'rId2', kind: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
  office('rId3', 'extended-properties', 'docProps/app.xml'),
]

const VML = `<Default Extension="vml" ContentType="${VML_TYPE}"/>`

const TYPES: readonly (readonly [name: RegExp, type: string])[] = [
  [/^xl\/workbook\.xml$/, `${SHEET}.sheet.main+xml`],
  [/^xl\/worksheets\/sheet\d+\.xml$/, SHEET_TYPE],
  [/^xl\/styles\.xml$/, STYLES_TYPE],
  [/^xl\/sharedStrings\.xml$/, `${SHEET}.sharedStrings+xml`],
  [/^xl\/comments\d+\.xml$/, COMMENTS_TYPE],
  [/^xl\/drawings\/drawing\d+\.xml$/, `${DRAWN}.drawing+xml`],
  [/^xl\/charts\/chart\d+\.xml$/, `${DRAWN}.drawingml.chart+xml`],
  [/^docProps\/core\.xml$/, CORE_TYPE],
  [/^docProps\/app\.xml$/, `${DRAWN}.extended-properties+xml`],
]

/** The part that says of each other part what it is. */
export const typesXml = (parts: readonly string[]): string => {
  const overrides = parts.flatMap((part) => {
    const type = TYPES.find(([name]) => name.test(part))?.[1]
    return type === undefined ? [] : [`<Override PartName="/${part}" ContentType="${type}"/>`]
  })
  const vml = parts.some((part) => part.endsWith('.vml')) ? VML : ''
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${vml}${overrides.join('')}</Types>`
}
