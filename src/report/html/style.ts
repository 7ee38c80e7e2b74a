import { DARK_TONES, SCREEN, TONES } from '../../formats/palette.js'

const variables = (colours: Readonly<Record<string, string>>): string =>
  Object.entries(colours)
    .map(([name, colour]) => `--${name}:#${colour.toLowerCase()};`)
    .join('')

const tones = (colours: readonly string[]): string =>
  variables(Object.fromEntries(colours.map((colour, i) => [`p${i}`, colour])))

const toneClasses = TONES.map((_, i) => `.p${i}{--tone:var(--p${i})}`).join('')

const LIGHT_VARIABLES = `${variables(SCREEN.light)}${tones(TONES)}`
const DARK_VARIABLES = `${variables(SCREEN.dark)}${tones(DARK_TONES)}`

/** Drawn with percents of their own width, so that letters keep their size on a telephone and on paper. */
const CHARTS = `
svg{display:block;overflow:visible}
svg text{fill:var(--soft);font-size:12px}
svg .strong{fill:var(--ink);font-weight:600}
.band{fill:var(--tone);fill-opacity:.3}
.tone{fill:var(--tone)}
.bar{fill:var(--accent)}
.rest{fill:var(--rest)}
.rule{stroke:var(--line);stroke-width:1}
.range{stroke:var(--accent);stroke-width:6;stroke-opacity:.35;stroke-linecap:round}
.mark{stroke:var(--ink);stroke-width:2}
.point{fill:var(--page)}
.dot{fill:var(--accent);fill-opacity:.7;stroke:var(--page);stroke-width:1}
.area{fill:var(--accent);fill-opacity:.2;stroke:var(--accent);stroke-width:2}
.grid{fill:none;stroke:var(--line)}
.rows{display:grid;grid-template-columns:minmax(8rem,15rem) 1fr max-content;gap:.35rem .75rem;align-items:center;margin:.5rem 0}
.rows .number{text-align:right;font-variant-numeric:tabular-nums}
.two{display:grid;grid-template-columns:3fr 2fr;gap:1.5rem;align-items:center}
`

const PAGE = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;overflow-wrap:break-word}
main{max-width:60rem;margin:0 auto;padding:1.5rem 1rem 3rem}
article+article{margin-top:4rem;border-top:3px solid var(--line);padding-top:2rem}
h1{font-size:1.75rem;line-height:1.2;margin:.25rem 0;text-wrap:balance}
h2{font-size:1.2rem;margin:2.25rem 0 .5rem}
h3{font-size:1rem;margin:1.25rem 0 .25rem}
p{margin:.5rem 0}
a{color:var(--accent)}
nav{margin:.5rem 0 0}
.lead{min-width:11rem}
.over,.note,figcaption{color:var(--soft);font-size:.875rem}
.over{margin:0;text-transform:none}
.warn{color:var(--warn)}
figure{margin:.75rem 0}
.hero{display:flex;flex-wrap:wrap;gap:1rem 2.5rem;align-items:center;background:var(--card);border-radius:.75rem;padding:1rem 1.25rem;margin:1rem 0}
.index{font-size:3.25rem;font-weight:700;line-height:1;font-variant-numeric:tabular-nums}
.chip{display:inline-block;border-left:.6rem solid var(--tone);background:var(--card);padding:.1rem .5rem;border-radius:.25rem;white-space:nowrap}
.hero .chip{font-size:1.15rem;font-weight:600;padding-left:.6rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem .75rem;margin:0}
dt{color:var(--soft)}
dd{margin:0}
.sole{font-size:1.25rem;margin:1rem 0}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(8rem,1fr));gap:.75rem;margin:1rem 0}
.tile{background:var(--card);border-radius:.75rem;padding:.75rem 1rem}
.tile b{display:block;font-size:1.6rem;line-height:1.2;font-variant-numeric:tabular-nums}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th{text-align:left;color:var(--soft);font-weight:600;vertical-align:bottom;border-bottom:2px solid var(--line)}
th,td{padding:.35rem .5rem}
td{border-bottom:1px solid var(--line);vertical-align:top}
.number{text-align:right;font-variant-numeric:tabular-nums}
td.number{white-space:nowrap}
.code{white-space:nowrap;font-variant-numeric:tabular-nums}
.wide{min-width:8rem;width:24%}
.rank{text-align:right;font-variant-numeric:tabular-nums;width:1%}
.sub{display:block;color:var(--soft);font-weight:400}
td.note{overflow-wrap:anywhere}
footer{margin-top:2.5rem;border-top:1px solid var(--line);padding-top:.75rem;color:var(--soft);font-size:.8rem}
footer code{font-size:.75rem}
code{overflow-wrap:anywhere}
`

const RECORD = `
.record h1{text-align:center;font-size:1.2rem;text-transform:uppercase;max-width:34rem;margin:0 auto}
.record .center{text-align:center}
.record td,.record th{border:1px solid var(--line)}
.record th{color:var(--ink);background:var(--card)}
.record .facts{width:auto}
.record .facts td:first-child{white-space:nowrap}
.record .facts td{overflow-wrap:anywhere;border:0;padding:.1rem .5rem .1rem 0}
.record .sum td{font-weight:600;background:var(--card)}
.record .score{text-align:center;font-variant-numeric:tabular-nums}
.record .note{color:inherit}
.record .remark{width:16%}
.record .outcome{text-align:right}
.record .place{text-align:right;margin-top:1.5rem}
.signs{display:grid;grid-template-columns:1fr 1fr;gap:1.5rem 2rem}
.sign{text-align:center;break-inside:avoid}
.sign .space{height:4.5rem}
.fill{display:inline-block;width:11rem;border-bottom:1px dotted var(--ink)}
`

const SMALL = `
@media screen and (max-width:40rem){
.two{grid-template-columns:1fr}
.rows{grid-template-columns:1fr max-content}
.rows .name{grid-column:1/-1;margin-bottom:-.25rem}
h1{font-size:1.4rem}
.cards thead,.cards colgroup{display:none}
.cards,.cards tbody,.cards tr,.cards td{display:block}
.cards tr{border-bottom:1px solid var(--line);padding:.5rem 0}
.cards td{border:0;padding:.1rem 0;display:grid;grid-template-columns:8rem 1fr;gap:.5rem;text-align:left;white-space:normal}
.cards td:empty{display:none}
.cards td::before{content:attr(data-label);color:var(--soft)}
.cards td.lead{font-weight:600;display:block}
.cards td.lead::before{content:none}
.cards td.rank,.cards td.rank+td.lead{display:inline;font-weight:600}
.cards td.rank{margin-right:.4rem}
.cards td.rank::before{content:"#";color:inherit}
.cards .chip{justify-self:start}
.cards td.wide{width:auto;grid-template-columns:1fr}
.cards td.wide::before{content:none}
.record .cards td,.record .cards th{border:0}
.record .cards .score{text-align:left}
.record .cards .sum td{display:block}
.record .cards .sum td::before{content:none}
.record .cards .sum,.record .cards .group{display:flex;justify-content:space-between;padding:.35rem .5rem;background:var(--card)}
.signs{grid-template-columns:1fr}
}
`

const PRINT = `
@page{size:A4;margin:14mm 13mm}
@media print{
:root{${LIGHT_VARIABLES}color-scheme:light}
:root{font-size:9.5pt}
body{line-height:1.4}
th,td{padding:.22rem .45rem}
h2{margin-top:1.5rem}
main{max-width:none;padding:0}
article+article{margin:0;border:0;padding:0;break-before:page}
h2,h3,h2+.note{break-after:avoid}
h1,h2,h3,figure,.hero,.tiles,.rows>*,tr,.closing,.step{break-inside:avoid}
thead,.group{break-after:avoid}
thead{display:table-header-group}
.scroll{overflow:visible}
nav{display:none}
.lead{min-width:0}
.rank+.lead{min-width:18em}
.rank~.wide{width:11%;min-width:4rem}
.rank~td .chip{white-space:normal;min-width:8.5em}
footer{break-before:avoid;break-inside:avoid}
svg,.hero,.tile,.chip,.bands,.record .sum td,.record th{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.index{font-size:2.5rem}
}
`

/** The whole style of a page: light and dark as the reader's system asks, always light on paper. */
export const STYLE = `
:root{color-scheme:light dark;${LIGHT_VARIABLES}}
@media (prefers-color-scheme:dark){:root{${DARK_VARIABLES}}}
${toneClasses}${PAGE}${CHARTS}${RECORD}${SMALL}${PRINT}`.replace(/\n+/g, '\n')
