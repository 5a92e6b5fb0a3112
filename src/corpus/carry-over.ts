import { fromCodePoints } from './code-points.ts'
import { collectMarks, placeMarks } from './marks.ts'
import type { Document } from './model.ts'
import { walkClauses } from './model.ts'
import type { Problem } from './problem.ts'
import { publishedText } from './reading.ts'

/**
 * Brings a person's work from the policy file that is there into a fresh split of the same source: the
 * identified fields, the notes, the principles of each clause, and every mark at its place in the source.
 * Changes `fresh`. What has no place any more is reported, and nothing should be written then.
 *
 * @param source - the decoded source file
 */
export function carryOver(fresh: Document, curated: Document, source: string): Problem[] {
  const problems: Problem[] = []
  const report = (rule: string, message: string, hint: string, line = 0) =>
    problems.push({ rule, severity: 'error', message, hint, file: curated.file, line, column: 0 })
  const from = fromCodePoints(source, curated.meta.source.start)
  const to = fromCodePoints(source, curated.meta.source.end)
  if (publishedText(curated) !== source.slice(from, to)) {
    report(
      'carry-over',
      'the policy file does not agree with its source',
      'mend it first: npm run check',
    )
    return problems
  }
  carryFields(fresh, curated)
  carryPrinciples(fresh, curated, report)
  const shift = from - fromCodePoints(source, fresh.meta.source.start)
  const marks = collectMarks(curated).map((mark) => ({
    ...mark,
    start: mark.start + shift,
    end: mark.end + shift,
  }))
  for (const { inline, start } of placeMarks(fresh, marks))
    report(
      'carry-over',
      `<${inline.type === 'corr' ? 'Corr' : inline.type === 'gap' ? 'Gap' : 'Note'}> at character ${start} of the document has no place in the new split`,
      'move it in the policy file, or remove it, and split again',
    )
  return problems
}

function carryFields(fresh: Document, curated: Document): void {
  const { title, kind, level, issuer, docNumber, date, notes, script, orthography, source } =
    curated.meta
  const { url, retrieved, rights } = source
  fresh.meta = {
    ...fresh.meta,
    ...{ title, kind, level, issuer, docNumber, date, notes, script, orthography },
    source: { ...fresh.meta.source, url, retrieved, rights },
  }
}

function carryPrinciples(
  fresh: Document,
  curated: Document,
  report: (rule: string, message: string, hint: string, line: number) => void,
): void {
  const byId = new Map([...walkClauses(fresh.clauses)].map((clause) => [clause.id, clause]))
  for (const clause of walkClauses(curated.clauses)) {
    const target = byId.get(clause.id)
    if (target) target.principles = [...new Set([...clause.principles, ...target.principles])]
    else if (clause.principles.length > 0)
      report(
        'carry-over',
        `clause ${clause.id}, which states ${clause.principles.join(', ')}, is not in the new split`,
        'give its principles to another clause in the policy file, and split again',
        clause.headline.line,
      )
  }
}
