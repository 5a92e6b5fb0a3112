import fc from 'fast-check'
import { citable } from '../citation/citable.ts'
import { locator } from '../citation/locator.ts'
import { emptyFrontmatter } from '../corpus/frontmatter.ts'
import type { Block, BlockRole, Clause, Document, Inline } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import { site } from '../site.ts'
import { fill } from '../strings/fill.ts'
import type { Exported } from './exported.ts'
import { hashesOf } from './text-hashes.ts'

/** A document exported in its own script, shown as published. Tests only. */
export function exportOf(published: Document, clause: string | null = null): Exported {
  const own = [...walkClauses(published.clauses)].find(({ id }) => id === clause) ?? null
  return {
    published,
    shown: published,
    clause,
    script: published.meta.script,
    cited: citable(published, own, site),
    nameOf: (id) => locator(published, id)?.name ?? null,
    sectionOf: (id) => locator(published, id)?.section ?? null,
    hashOf: hashesOf(published),
    t: (phrase, values = {}) => fill(phrase, values),
    site,
    font: null,
    licence: { text: '署名 <4.0> & “許可”', href: null },
  }
}

/**
 * A document, or a clause of it, as parsed from a format: without its position in a policy file.
 */
export function asRead(document: Document): Document
export function asRead(document: Document, clause: string): Clause | undefined
export function asRead(document: Document, clause?: string): Document | Clause | undefined {
  const bare: Document = {
    ...document,
    file: '',
    front: document.front.map(unplaced),
    clauses: document.clauses.map(unplacedClause),
    closing: document.closing.map(unplaced),
  }
  if (clause === undefined) return bare
  return [...walkClauses(bare.clauses)].find(({ id }) => id === clause)
}

function unplaced(block: Block): Block {
  return { ...block, line: 0 }
}

function unplacedClause(clause: Clause): Clause {
  return {
    ...clause,
    headline: unplaced(clause.headline),
    paragraphs: clause.paragraphs.map(unplaced),
    children: clause.children.map(unplacedClause),
  }
}

const HOSTILE = [
  '<',
  '>',
  '&',
  '"',
  "'",
  ']]>',
  '|',
  '#',
  '*',
  '\\',
  '`',
  '〔',
  '…',
  '𠮷',
  '😀',
  '參加',
  '。',
  ' ',
  '　',
  '\u0001',
  '{',
  '\u2028',
]

const words = fc
  .array(fc.constantFrom(...HOSTILE), { minLength: 1, maxLength: 6 })
  .map((all) => all.join(''))
const reason = fc.option(words, { nil: null })
const certainty = fc.constantFrom(0.9, 0.99, 1)

const mark: fc.Arbitrary<Inline> = fc.oneof(
  fc.record({
    type: fc.constant('corr' as const),
    ...{ sic: words, value: words, cert: certainty, note: reason },
  }),
  fc.record({ type: fc.constant('gap' as const), supplied: words, cert: certainty, note: reason }),
  fc.record({
    type: fc.constant('script' as const),
    ...{ value: words, hant: reason, hans: reason },
  }),
  fc.record({
    type: fc.constant('note' as const),
    ...{ value: words, cert: fc.option(certainty, { nil: null }) },
  }),
)

/**
 * Text and marks alternating, so that no two text inlines are adjacent, as in any parsed document.
 */
const inlines: fc.Arbitrary<Inline[]> = fc
  .tuple(words, fc.array(fc.tuple(mark, fc.option(words, { nil: null })), { maxLength: 3 }))
  .map(([first, rest]) => [
    { type: 'text' as const, value: first },
    ...rest.flatMap(([one, text]): Inline[] =>
      text === null ? [one] : [one, { type: 'text', value: text }],
    ),
  ])

function block(role: BlockRole): fc.Arbitrary<Block> {
  const before = fc.constantFrom('\n', '\n\n', '', '\n　　', ' ')
  return fc.record({ role: fc.constant(role), inlines, before, line: fc.constant(0) })
}

/**
 * A random document with clauses two levels deep, and paragraphs before, between and after
 * sub-clauses. Tests only.
 */
export function anyDocument(): fc.Arbitrary<Document> {
  const leaf = fc.tuple(inlines, fc.array(block('paragraph'), { maxLength: 2 }))
  const branch = fc.tuple(leaf, fc.array(leaf, { maxLength: 3 }), fc.nat(3), block('paragraph'))
  const front = fc.array(fc.oneof(block('title'), block('addressee'), block('preamble')), {
    maxLength: 3,
  })
  const closing = fc.array(fc.oneof(block('signature'), block('date')), { maxLength: 2 })
  return fc
    .tuple(front, fc.array(branch, { maxLength: 3 }), closing, fc.constantFrom('第', ''))
    .map(([before, branches, behind, article]) => {
      const clauses = branches.map(([own, below, after, more], index) => {
        const id = String(index + 1)
        const children = below.map((one, at) =>
          clause(`${id}-${at + 1}`, `(${at + 1})`, 2, one, []),
        )
        const last = Math.min(after, children.length)
        const paragraphs = last > 0 ? [...own[1], { ...more, afterChildren: last }] : own[1]
        return clause(id, article ? `第${id}條` : `${id}.`, 1, [own[0], paragraphs], children)
      })
      const register = clauses.flatMap((one) => [one, ...one.children])
      const meta = {
        ...emptyFrontmatter(),
        title: '“試”</title>',
        clauses: register.map(({ id, label, heading }) => ({ id, label, heading })),
      }
      return { id: 'sample', file: '', meta, front: before, clauses, closing: behind }
    })
}

function clause(
  id: string,
  label: string,
  level: number,
  [own, paragraphs]: [Inline[], Block[]],
  children: Clause[],
): Clause {
  const labelled: Inline[] = own.map((inline, index) =>
    index === 0 && inline.type === 'text' ? { ...inline, value: label + inline.value } : inline,
  )
  const headline: Block = { role: 'headline', inlines: labelled, before: '\n', line: 0 }
  return {
    ...{ id, label, heading: null, kind: 'numbered', level, principles: [] },
    ...{ headline, paragraphs, children },
  }
}
