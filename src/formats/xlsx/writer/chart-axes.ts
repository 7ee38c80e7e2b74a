import { COLOUR } from '../../palette.js'
import type { Chart } from '../sheet-chart.js'
import { ACROSS, lineTag, THIN, UP } from './chart-strokes.js'

interface Axis {
  readonly id: number
  readonly other: number
  readonly side: 'b' | 'l'
  readonly crosses: 'autoZero' | 'max' | 'min'
}

const GRID = `<c:majorGridlines>${lineTag(COLOUR.grid, THIN)}</c:majorGridlines>`

const axisTag = ({ id, side }: Axis, scaling: string, grid: string): string =>
  `<c:axId val="${id}"/><c:scaling>${scaling}</c:scaling><c:delete val="0"/><c:axPos val="${side}"/>${grid}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>`

const crossingTags = ({ other, crosses }: Axis): string => `<c:crossAx val="${other}"/><c:crosses val="${crosses}"/>`

/** The axis of figures. */
const valueAxis = (axis: Axis, { kind, scale }: Chart): string => {
  const ends = [
    scale?.most === undefined ? '' : `<c:max val="${scale.most}"/>`,
    scale?.least === undefined ? '' : `<c:min val="${scale.least}"/>`,
  ]
  const step = scale?.step === undefined ? '' : `<c:majorUnit val="${scale.step}"/>`
  const head = axisTag(axis, `<c:orientation val="minMax"/>${ends.join('')}`, GRID)
  const between = kind === 'scatter' || kind === 'radar' ? 'midCat' : 'between'
  return `<c:valAx>${head}<c:tickLblPos val="nextTo"/>${lineTag(COLOUR.grid, THIN)}${crossingTags(axis)}<c:crossBetween val="${between}"/>${step}</c:valAx>`
}

/** As many names stand beside each other; where there are more, only some of them are written. */
const MOST_NAMES = 60
const NAMES_OF_MANY = 12

const skipTag = ({ kind, categories: { stored } }: Chart): string =>
  kind === 'bar' || stored.length <= MOST_NAMES
    ? ''
    : `<c:tickLblSkip val="${Math.ceil(stored.length / NAMES_OF_MANY)}"/>`

/** The axis of names; that of lying bars begins above, as their table does. */
const nameAxis = (axis: Axis, chart: Chart): string => {
  const { kind, namesAt = 'low' } = chart
  const orientation = `<c:orientation val="${kind === 'bar' ? 'maxMin' : 'minMax'}"/>`
  const head = axisTag(axis, orientation, kind === 'radar' ? GRID : '')
  return `<c:catAx>${head}<c:tickLblPos val="${namesAt}"/>${lineTag(COLOUR.axis, THIN)}${crossingTags(axis)}<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${skipTag(chart)}<c:noMultiLvlLbl val="1"/></c:catAx>`
}

export const axesTags = (chart: Chart): string => {
  const isLying = chart.kind === 'bar'
  // Bars begin at nothing, to either side of it.
  const hasBars = isLying || chart.kind === 'column'
  const across: Axis = { id: ACROSS, other: UP, side: isLying ? 'l' : 'b', crosses: hasBars ? 'autoZero' : 'min' }
  const up: Axis = { id: UP, other: ACROSS, side: isLying ? 'b' : 'l', crosses: isLying ? 'max' : 'min' }
  // A scatter has figures on both axes; the scale is that of the one that goes up.
  return chart.kind === 'scatter'
    ? valueAxis(across, { ...chart, scale: chart.scaleAcross ?? {} }) + valueAxis(up, chart)
    : nameAxis(across, chart) + valueAxis(up, chart)
}
