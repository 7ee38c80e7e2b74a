// Where the shipped rules come from. From the sources they are checked and proved at every start, so that a change of the
// data is seen at once; the build checks and proves them once and puts `ready-rules.js` in this place (build/ready.js).
export { shippedCrosswalks, shippedList, shippedRulesOf } from './proved-rules.js'
