import { checkIdentity } from './check-identity.ts'
import { checkOverrides } from './check-overrides.ts'
import { fromCodePoints } from './code-points.ts'
import type { Block, Document } from './model.ts'
import { walkBlocks, walkClauses } from './model.ts'
import type { Problem } from './problem.ts'
import { publishedText, quotes, readBlock } from './reading.ts'

type Fail = (rule: string, line: number, message: string, hint: string) => void

/**
 * Reports every inconsistency of a document with itself or its source: the published text, derived
 * from the policy file by undoing every mark, must equal the source between `start` and `end`, code
 * point for code point, and each entry of the register must match its heading.
 *
 * @param source - the decoded source file, or null when it is missing
 * @param sha256 - of the source file's bytes
 */
export function checkDocument(
  document: Document,
  source: string | null,
  sha256: string | null,
): Problem[] {
  const problems: Problem[] = []
  const fail: Fail = (rule, line, message, hint) =>
    problems.push({ rule, severity: 'error', message, hint, file: document.file, line, column: 0 })
  checkRegister(document, fail)
  checkFields(document, fail)
  problems.push(...checkOverrides(document), ...checkIdentity(document))
  if (source === null) {
    const name = document.meta.source.file
    fail('source', 0, `source file ${name} is missing`, 'put it back into the sources folder')
  } else {
    if (sha256 !== document.meta.source.sha256)
      fail(
        'source',
        0,
        `source file ${document.meta.source.file} has changed (SHA-256 ${sha256?.slice(0, 12)}…)`,
        'restore it: a source is never edited',
      )
    checkText(document, source, fail)
  }
  return problems
}

function checkRegister(document: Document, fail: Fail): void {
  const seen = new Map<string, number>()
  for (const clause of walkClauses(document.clauses)) {
    const { line } = clause.headline
    const before = seen.get(clause.id)
    if (before !== undefined)
      fail(
        'duplicate-id',
        line,
        `id ${clause.id} stands twice in the register (first at line ${before})`,
        `write ${clause.id}~2 for a number that the source repeats`,
      )
    seen.set(clause.id, line)
    const text = readBlock(clause.headline, 'published')
    const heading = clause.heading ?? ''
    const rest = behindLabel(text.slice(clause.label.length), heading)
    if (
      !text.startsWith(clause.label) ||
      !rest.startsWith(heading) ||
      rest.length - heading.length > 3
    )
      fail(
        'register',
        line,
        `register has ${JSON.stringify(clause.label + heading)} for ${clause.id}, the body has ${JSON.stringify(text)}`,
        'make label and heading in the frontmatter what the heading of the body says',
      )
  }
}

// Skips what may be between a label and its heading: a bracket, colon or dash, or an annex type as
// in standards.
function behindLabel(rest: string, heading: string): string {
  const plain = rest.replace(/^[\s【〔（([：:—―–－-]+/u, '')
  return plain.startsWith(heading) ? plain : plain.replace(/^[^）)]{2,12}[）)]\s*/u, '')
}

// Fields that quote the page must occur in the published text.
function checkFields(document: Document, fail: Fail): void {
  const { titleAsPublished, addressee, dateAsPublished, signature, attachments } = document.meta
  const front = document.front.map(published)
  const all = [...walkBlocks(document)].map(published)
  const expectIn = (field: string, value: string | null, texts: string[]) => {
    if (value === null || texts.some((text) => quotes(text, value))) return
    fail(
      'field',
      0,
      `${field} ${JSON.stringify(value)} is not in the text`,
      'quote the page exactly, or write null',
    )
  }
  expectIn('titleAsPublished', titleAsPublished, [front.join('')])
  expectIn('addressee', addressee, front)
  expectIn('dateAsPublished', dateAsPublished, all)
  expectIn('signature', signature, all)
  for (const attachment of attachments) expectIn('attachments', attachment, all)
}

const published = (block: Block) => readBlock(block, 'published')

function checkText(document: Document, source: string, fail: Fail): void {
  const start = fromCodePoints(source, document.meta.source.start)
  const end = fromCodePoints(source, document.meta.source.end)
  const expected = source.slice(start, end)
  if (publishedText(document) === expected) return
  let offset = 0
  for (const block of walkBlocks(document)) {
    const text = published(block)
    const whole = block.before + text
    if (!expected.startsWith(whole, offset)) {
      reportDifference(block, whole, expected.slice(offset, offset + whole.length), fail)
      return
    }
    offset += whole.length
  }
  fail(
    'text',
    0,
    `the source goes on where the policy file ends: ${JSON.stringify(expected.slice(offset, offset + 20))}`,
    'restore what was removed at the end',
  )
}

function reportDifference(block: Block, found: string, expected: string, fail: Fail): void {
  let at = 0
  while (at < found.length && found[at] === expected[at]) at++
  const inText = at - block.before.length
  const excerpt = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 6), at + 8))
  const lines = found.slice(block.before.length, Math.max(at, block.before.length)).split('\n')
  fail(
    inText < 0 ? 'layout' : 'text',
    block.line + lines.length - 1,
    `the source has ${excerpt(expected)}, this file gives ${excerpt(found)}`,
    inText < 0
      ? 'restore the paragraph breaks, or correct layout in the frontmatter'
      : 'restore the published text; to change a reading write <Corr sic="…" cert="…">…</Corr>',
  )
}
