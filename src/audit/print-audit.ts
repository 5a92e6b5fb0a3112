import type { Audit } from './audit-text.ts'
import type { AuditItem } from './verdict.ts'

/** Longest part of the draft printed on a line. */
const SHOWN = 40

/**
 * An audit for a terminal: one line per item, omitting those that are right unless `all` is set.
 */
export function printAudit({ items, counts, coverage }: Audit, file: string, all: boolean): string {
  const shown = items.filter(({ verdict }) => all || verdict !== 'right')
  const tally = Object.entries(counts).map(([verdict, count]) => `${count} ${verdict}`)
  const { documents, clauses, site } = coverage
  const searched = `checked against ${site}: ${documents} documents, ${clauses} clauses, no other text`
  const sum =
    items.length === 0 ? 'nothing to check' : `${items.length} checked: ${tally.join(', ')}`
  return `${[...shown.flatMap((item) => lines(item, file)), sum, searched].join('\n')}\n`
}

function lines(item: AuditItem, file: string): string[] {
  const {
    line,
    column,
    verdict,
    text,
    at,
    differences,
    omitted = [],
    warning,
    renumbered,
    former,
  } = item
  const characters = Array.from(text.replace(/\s+/gu, ' '))
  const said = characters.slice(0, SHOWN).join('') + (characters.length > SHOWN ? '…' : '')
  const where = at.length === 0 ? '' : `  → ${at.slice(0, 5).join(', ')}`
  return [
    `${file}:${line}:${column}  ${verdict}  ${said}${where}`,
    ...differences.map(({ passage, text }) => `    draft “${passage}”, text “${text}”`),
    ...omitted.map((words) => `    left out: “${words}”`),
    ...(warning ? ['    what is left out has a negation, an exception or a condition'] : []),
    ...(former === null
      ? ['    former editions were not searched: they may have these words']
      : []),
    ...(former ?? []).map(
      ({ edition, at }) =>
        `    found in the edition of ${edition}, not in the present one: ${at.join(', ')}`,
    ),
    ...(renumbered ?? []).map(({ edition, now }) =>
      now.length === 0
        ? `    in the edition ${edition} this number was a text that was dropped since`
        : `    in the edition ${edition} this number was the text that is now ${now.join(', ')}`,
    ),
  ]
}
