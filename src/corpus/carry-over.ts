import { fromCodePoints } from './code-points.ts'
import { fieldsOf, releaseFields } from './edition-fields.ts'
import type { Mark } from './marks.ts'
import { collectMarks, placeMarks } from './marks.ts'
import type { Document } from './model.ts'
import { walkClauses } from './model.ts'
import type { Problem } from './problem.ts'
import { publishedText } from './reading.ts'
import { relocateMarks } from './relocate-marks.ts'

type Report = (message: string, hint: string, line?: number) => void

/**
 * Carries editorial work from the existing policy file over to a fresh split: the identified
 * fields, the notes, the principles of each clause, and every mark. In an unchanged source a mark
 * keeps its position; in a changed one it is located by the characters around it. Mutates `fresh`.
 * Anything without a place is reported, in which case nothing should be written.
 *
 * @param source - the decoded source file that `fresh` was split from
 */
export function carryOver(fresh: Document, curated: Document, source: string): Problem[] {
  const problems: Problem[] = []
  const { file } = curated
  const report: Report = (message, hint, line = 0) =>
    problems.push({ rule: 'carry-over', severity: 'error', message, hint, file, line, column: 0 })
  const fields = fieldsOf(fresh.meta)
  const isSameSource = curated.meta.source.sha256 === fresh.meta.source.sha256
  if (isSameSource && !agrees(curated, source)) {
    report('the policy file does not agree with its source', 'mend it first: npm run check')
    return problems
  }
  carryFields(fresh, curated)
  if (!isSameSource) problems.push(...releaseFields(fresh, curated, fields))
  carryPrinciples(fresh, curated, report)
  const marks = isSameSource
    ? shiftMarks(fresh, curated, source)
    : relocateMarks(collectMarks(curated), publishedText(curated), publishedText(fresh))
  const homeless = new Set(placeMarks(fresh, marks))
  const placesBefore = collectMarks(curated)
  for (const [index, mark] of marks.entries())
    if (homeless.has(mark))
      report(
        `${nameMark(mark)} at character ${(placesBefore[index] ?? mark).start} of the document has no place in the new split`,
        'move it in the policy file, or remove it, and split again',
      )
  return problems
}

function agrees(curated: Document, source: string): boolean {
  const from = fromCodePoints(source, curated.meta.source.start)
  const to = fromCodePoints(source, curated.meta.source.end)
  return publishedText(curated) === source.slice(from, to)
}

function shiftMarks(fresh: Document, curated: Document, source: string): Mark[] {
  const shift =
    fromCodePoints(source, curated.meta.source.start) -
    fromCodePoints(source, fresh.meta.source.start)
  return collectMarks(curated).map((mark) => ({
    ...mark,
    start: mark.start + shift,
    end: mark.end + shift,
  }))
}

function nameMark({ inline }: Mark): string {
  if (inline.type === 'script') return `<Script> around ${inline.value}`
  if (inline.type === 'corr') return `<Corr sic="${inline.sic}">`
  return inline.type === 'gap' ? `<Gap supplied="${inline.supplied}">` : '<Note>'
}

function carryFields(fresh: Document, curated: Document): void {
  const { title, kind, level, issuer, docNumber, date, notes, script, orthography, source } =
    curated.meta
  const { glossary, status } = curated.meta
  const { url, retrieved, rights } = source
  fresh.meta = {
    ...fresh.meta,
    ...{ title, kind, level, issuer, docNumber, date, notes, script, orthography },
    ...(glossary && { glossary }),
    ...(status && { status }),
    source: { ...fresh.meta.source, url, retrieved, rights },
  }
}

function carryPrinciples(fresh: Document, curated: Document, report: Report): void {
  const byId = new Map([...walkClauses(fresh.clauses)].map((clause) => [clause.id, clause]))
  for (const clause of walkClauses(curated.clauses)) {
    const target = byId.get(clause.id)
    if (target) target.principles = [...new Set([...clause.principles, ...target.principles])]
    else if (clause.principles.length > 0)
      report(
        `clause ${clause.id}, which states ${clause.principles.join(', ')}, is not in the new split`,
        'give its principles to another clause in the policy file, and split again',
        clause.headline.line,
      )
  }
}
