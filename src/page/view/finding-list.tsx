import { useState } from 'preact/hooks'
import type { Severity } from '../../finding/finding.js'
import type { Given } from '../../run/option-type.js'
import { PAGE_WORDS } from '../../wording/page.js'
import type { Overview, ToldFinding } from '../protocol.js'
import type { Part } from './state.js'

/** How many findings of a kind are shown at first. */
const FIRST = 12

/** Options that may be given several times. */
const LISTS = new Set(['column', 'sheet', 'labels'])

const withProposed = (
  { name, value }: NonNullable<ToldFinding['proposal']>,
  before: Given[string] | undefined,
): Given[string] => {
  if (LISTS.has(name)) return [...(Array.isArray(before) ? before : []), value]
  return value === '' ? true : value
}

const One = ({ shown, actions, finding }: Part & { readonly finding: ToldFinding }) => {
  const words = PAGE_WORDS[shown.language]
  const { where, said, fix, code, proposal } = finding
  return (
    <li>
      {where !== '' && <b>{where}: </b>}
      {said} <code>{code}</code>
      <span class="sub">
        {words.cure}: {fix}
      </span>
      {proposal && (
        <button
          type="button"
          onClick={() => actions.choose(proposal.name, withProposed(proposal, shown.given[proposal.name]))}
        >
          {words.apply(`${proposal.name} ${proposal.value}`.trim())}
        </button>
      )}
    </li>
  )
}

const OfKind = (part: Part & { readonly severity: Severity; readonly findings: readonly ToldFinding[] }) => {
  const { shown, severity, findings } = part
  const words = PAGE_WORDS[shown.language]
  const [isWhole, setWhole] = useState(false)
  if (findings.length === 0) return null
  const told = isWhole ? findings : findings.slice(0, FIRST)
  return (
    <details open={severity === 'error'}>
      <summary>
        {words.severities[severity]} ({findings.length})
      </summary>
      <ul class="findings">
        {told.map((finding, i) => (
          <One key={i} shown={shown} actions={part.actions} finding={finding} />
        ))}
      </ul>
      {told.length < findings.length && (
        <button type="button" onClick={() => setWhole(true)}>
          {words.all(findings.length)}
        </button>
      )}
    </details>
  )
}

/** What was not read and why, with the cell and the cure, the gravest first. */
export const Findings = ({ shown, actions, overview }: Part & { readonly overview: Overview }) => {
  const words = PAGE_WORDS[shown.language]
  const { findings } = overview
  return (
    <section>
      <h2>{words.findings}</h2>
      {findings.length === 0 && <p>{words.noFindings}</p>}
      {(['error', 'warning', 'notice'] as const).map((severity) => (
        <OfKind
          key={severity}
          shown={shown}
          actions={actions}
          severity={severity}
          findings={findings.filter((each) => each.severity === severity)}
        />
      ))}
    </section>
  )
}
