import { COLOUR } from '../../palette.js'
import type { Chart, ChartSeries, Drawn } from '../sheet-chart.js'
import { cellText } from '../write-text.js'
import { axesTags } from './chart-axes.js'
import { ACROSS, fillTag, lineTag, NO_LINE, THICK, THIN, UP } from './chart-strokes.js'
import { HEAD, OFFICE, xmlAttribute, xmlText } from './xml.js'

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006'

const isNumber = (value: unknown): value is number => typeof value === 'number'

/** Cells with what stood in them: a chart shows it before anything is recalculated. */
const storedTags = (stored: readonly (string | number | null)[]): string =>
  stored
    .map((value, i) => (value === null ? '' : `<c:pt idx="${i}"><c:v>${xmlText(cellText(String(value)))}</c:v></c:pt>`))
    .join('')

const numbersTag = ({ range, stored }: Drawn<number | null>): string =>
  `<c:numRef><c:f>${xmlText(range)}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${stored.length}"/>${storedTags(stored)}</c:numCache></c:numRef>`

const labelsTag = ({ range, stored }: Drawn<string | number | null>): string =>
  `<c:strRef><c:f>${xmlText(range)}</c:f><c:strCache><c:ptCount val="${stored.length}"/>${storedTags(stored)}</c:strCache></c:strRef>`

const markerTag = (colour: string): string =>
  `<c:marker><c:symbol val="circle"/><c:size val="7"/><c:spPr>${fillTag(colour)}<a:ln w="${THIN}">${fillTag(COLOUR.paper)}</a:ln></c:spPr></c:marker>`

/** How a series is drawn, and what stands behind its figures. */
const drawnAs = (kind: Chart['kind'], colour: string): readonly [look: string, end: string] => {
  switch (kind) {
    case 'bar':
    case 'column':
      return [`<c:spPr>${fillTag(colour)}</c:spPr><c:invertIfNegative val="0"/>`, '']
    case 'line':
      return [lineTag(colour, THICK) + markerTag(colour), '<c:smooth val="0"/>']
    case 'scatter':
      return [NO_LINE + markerTag(colour), '<c:smooth val="0"/>']
    default:
      return [lineTag(colour, THICK) + markerTag(colour), '']
  }
}

/** Figures beside bars and points, and nothing else of them. */
const labelsOf = ({ labels }: Chart): string => {
  if (labels === undefined) return ''
  const hidden = ['CatName', 'SerName', 'Percent', 'BubbleSize'].map((what) => `<c:show${what} val="0"/>`).join('')
  return `<c:dLbls><c:numFmt formatCode="${xmlAttribute(labels)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:showLegendKey val="0"/><c:showVal val="1"/>${hidden}</c:dLbls>`
}

const seriesTag = (chart: Chart, { name, colour, values }: ChartSeries, place: number): string => {
  const { kind, categories } = chart
  const [look, end] = drawnAs(kind, colour)
  const head = `<c:idx val="${place}"/><c:order val="${place}"/><c:tx><c:v>${xmlText(cellText(name))}</c:v></c:tx>${look}${labelsOf(chart)}`
  const { range, stored } = categories
  const across = { range, stored: stored.map((value) => (isNumber(value) ? value : null)) }
  const figures =
    kind === 'scatter'
      ? `<c:xVal>${numbersTag(across)}</c:xVal><c:yVal>${numbersTag(values)}</c:yVal>`
      : `<c:cat>${labelsTag(categories)}</c:cat><c:val>${numbersTag(values)}</c:val>`
  return `<c:ser>${head}${figures}${end}</c:ser>`
}
const AXES = `<c:axId val="${ACROSS}"/><c:axId val="${UP}"/>`
const BARS = '<c:gapWidth val="60"/>'

const plotTag = (chart: Chart): string => {
  const { kind } = chart
  const series = chart.series.map((each, i) => seriesTag(chart, each, i)).join('')
  const varied = '<c:varyColors val="0"/>'
  switch (kind) {
    case 'bar':
    case 'column':
      return `<c:barChart><c:barDir val="${kind === 'bar' ? 'bar' : 'col'}"/><c:grouping val="clustered"/>${varied}${series}${BARS}${AXES}</c:barChart>`
    case 'line':
      return `<c:lineChart><c:grouping val="standard"/>${varied}${series}<c:marker val="1"/>${AXES}</c:lineChart>`
    case 'scatter':
      return `<c:scatterChart><c:scatterStyle val="lineMarker"/>${varied}${series}${AXES}</c:scatterChart>`
    default:
      return `<c:radarChart><c:radarStyle val="marker"/>${varied}${series}${AXES}</c:radarChart>`
  }
}

const titleTag = (title: string): string =>
  `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr sz="1200" b="1"/><a:t>${xmlText(cellText(title))}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`

const LEGEND = '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>'

/** The part that draws a chart. Cells that are hidden are drawn too. */
export const chartXml = (chart: Chart): string => {
  const plot = `<c:plotArea><c:layout/>${plotTag(chart)}${axesTags(chart)}</c:plotArea>`
  const legend = chart.series.length > 1 ? LEGEND : ''
  const inside = `${titleTag(chart.title)}<c:autoTitleDeleted val="0"/>${plot}${legend}<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/>`
  const ground = `<c:spPr>${fillTag(COLOUR.paper)}<a:ln w="${THIN}">${fillTag(COLOUR.grid)}</a:ln></c:spPr>`
  return `${HEAD}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}"><c:roundedCorners val="0"/><c:chart>${inside}</c:chart>${ground}</c:chartSpace>`
}

const cornerTag = (name: string, column: number, row: number): string =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`

const frameTag = ({ title, description, place }: Chart, number: number): string => {
  const { column, row, columns, rows } = place
  const corners = cornerTag('from', column, row - 1) + cornerTag('to', column + columns, row - 1 + rows)
  const name = `id="${number + 1}" name="${xmlAttribute(cellText(title))}" descr="${xmlAttribute(cellText(description))}"`
  const graphic = `<a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="chart${number}"/></a:graphicData></a:graphic>`
  return `<xdr:twoCellAnchor editAs="oneCell">${corners}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr ${name}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>${graphic}</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
}

/** The part that places a sheet's charts; they are called "chart1", "chart2" … in it. */
export const drawingXml = (charts: readonly Chart[]): string =>
  `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}">${charts.map((chart, i) => frameTag(chart, i + 1)).join('')}</xdr:wsDr>`
