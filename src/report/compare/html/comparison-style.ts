/** What this page has beyond the style of all reports: rises and falls are told apart without red and green, and in grey print. */
export const STYLE = `
main{max-width:76rem}
.path{white-space:nowrap}
.fell{--tone:var(--p7)}
.rose{--tone:var(--p1)}
rect.fell{fill-opacity:.25;stroke:var(--tone);stroke-width:1.5}
rect.stand{fill:var(--soft)}
.name.strong{font-weight:600}
.loss{color:var(--p8)}
.gain{color:var(--accent)}
.notes{color:var(--soft);font-size:.9rem;padding-left:1.1rem;margin:.5rem 0}
.legend{background:var(--card);border-radius:.75rem;padding:.75rem 1rem;margin:1.25rem 0;font-size:.9rem}
.legend h2{margin:0 0 .25rem;font-size:1rem}
.legend ul{list-style:none;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
.legend li svg{display:inline-block;vertical-align:-3px}
.cards2{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,25rem),1fr));gap:1.25rem 2rem}
.card{break-inside:avoid;border-top:2px solid var(--line);padding-top:.5rem}
.card h3,.card h4{margin:0;font-size:.95rem}
.card .sub{font-size:.85rem}
.card .way{margin:.25rem 0;font-variant-numeric:tabular-nums}
.falls{grid-template-columns:fit-content(13rem) 1fr max-content;gap:0 .6rem;font-size:.8rem;line-height:1.3}
.falls svg{width:100%;height:16px}
.panels{display:grid;grid-template-columns:repeat(auto-fill,minmax(11rem,1fr));gap:1rem 1.25rem}
.panels figure{margin:0;break-inside:avoid}
.panels svg{width:100%;height:5rem;background:var(--card);overflow:hidden}
.panels path,.panels use,.shared path{fill:none;vector-effect:non-scaling-stroke}
.others{stroke:var(--soft);stroke-opacity:.3;stroke-width:1}
.own{stroke:var(--tone);stroke-width:3;stroke-linecap:round;stroke-linejoin:round}
.own.fell{stroke-dasharray:5 5}
.shared{position:absolute}
.way{stroke:var(--soft);stroke-width:3}
.now{fill:var(--ink)}
td.wide{width:18%}
.fold{margin:1rem 0}
.fold>summary{cursor:pointer;font-weight:600;color:var(--accent);padding:.25rem 0}
.unprinted{display:none}
.who{columns:20rem;font-size:.9rem}
@media screen and (max-width:40rem){.falls{grid-template-columns:fit-content(50%) 1fr max-content}.falls .name{grid-column:auto;margin:0}.panels{grid-template-columns:1fr 1fr}}
@media print{
.cards td.lead{min-width:11rem}
.cards td,.cards th{font-size:.85rem;padding:.15rem .3rem}
td.wide{width:13%;min-width:5rem}
td.code{white-space:normal}
.series .wide{display:none}
.series .cards td,.series .cards th{font-size:.78rem;padding:.15rem .2rem}
.series .cards td.lead{min-width:15rem}
.tile{padding:.35rem .75rem}
.cards2{grid-template-columns:1fr 1fr;gap:.75rem 1.5rem}
.panels{grid-template-columns:repeat(4,1fr)}
.panels svg{height:3.5rem}
.panels figcaption,.who{font-size:.78rem;line-height:1.25}
.who{margin:.25rem 0}
.falls{line-height:1.12}
.falls svg{height:11px}
.falls rect{y:1.5px;height:8px}
.falls rect.stand{y:3px;height:5px}
.fold:not([open])>summary{display:none}
.fold:not([open])+.unprinted{display:block}
h3{break-after:avoid}
.legend{break-inside:avoid}
}
`
