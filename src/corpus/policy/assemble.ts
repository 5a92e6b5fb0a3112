import type { PolicyFrontmatter, RegisterEntry } from '../frontmatter.ts'
import type { Block, BlockRole, Clause, Document, Inline } from '../model.ts'
import { readBlock } from '../reading.ts'
import { isTableRow } from '../table-row.ts'
import type { Flow } from './flow.ts'
import { applyLayout } from './layout.ts'
import type { Report } from './report.ts'
import { rowsOf } from './table.ts'

interface Parts {
  id: string
  file: string
  meta: PolicyFrontmatter
  flow: readonly Flow[]
  report: Report
}

/** Builds the document: each heading of the body is matched with the next entry of the register. */
export function assemble({ id, file, meta, flow, report }: Parts): Document {
  const document: Document = { id, file, meta, front: [], clauses: [], closing: [] }
  const tree = new ClauseTree(document, report)
  let register = 0
  let closing = false
  const forms = new Map(Object.entries(meta.layout.tables ?? {}))
  const addTable = (table: Flow & { type: 'table' }) => {
    const clause = closing ? null : tree.clause
    const blocks = clause?.paragraphs ?? (closing ? document.closing : document.front)
    const name = clause === null ? (closing ? 'closing-' : 'front-') : `${clause.id}-p`
    const key = `${name}${blocks.length + 1}`
    for (const row of rowsOf(table.rows, forms.get(key)))
      if (clause === null) blocks.push(row)
      else tree.add(row)
    forms.delete(key)
  }
  for (const item of flow) {
    const place = { position: { start: { line: item.line, column: 1 } } }
    if (item.type === 'closing') closing = true
    else if (item.type === 'resume') tree.resume(item.clause, place)
    else if (item.type === 'headline') {
      const entry = meta.clauses[register++]
      if (entry) tree.open(entry, item.depth, block('headline', item))
      else
        report(
          place,
          'register',
          `heading ${JSON.stringify(plain(item.inlines))} has no entry in the register`,
          'add it to clauses: in the frontmatter, or put a backslash before # where it is text',
        )
    } else if (item.type === 'table') addTable(item)
    else if (closing) document.closing.push(block(closingRole(item.inlines, meta), item))
    else if (!tree.add(block(isTableRow(plain(item.inlines)) ? 'table' : 'paragraph', item)))
      document.front.push(block(frontRole(item, meta), item))
  }
  for (const key of forms.keys())
    report({}, 'layout', `layout.tables names ${key}, where no table begins`, 'remove it')
  for (const entry of meta.clauses.slice(register))
    report(
      {},
      'register',
      `register entry ${entry.id} (${entry.label}${entry.heading ?? ''}) has no heading in the body`,
      'restore the heading, or move the id with `movedTo` or `withdrawn` in the record of permalinks',
    )
  for (const key of applyLayout(document, meta.layout))
    report({}, 'layout', `layout.except names ${key}, which is no block of the text`, 'remove it')
  return document
}

function block(role: BlockRole, item: { inlines: Inline[]; line: number }): Block {
  return { role, inlines: item.inlines, before: '', line: item.line }
}

function plain(inlines: Inline[]): string {
  return readBlock({ role: 'headline', inlines, before: '', line: 0 }, 'published')
}

function frontRole(item: Flow & { inlines: Inline[] }, meta: PolicyFrontmatter): BlockRole {
  if (item.type === 'title') return 'title'
  const text = plain(item.inlines).trim()
  if (isTableRow(text)) return 'table'
  return meta.addressee !== null && text.startsWith(meta.addressee) ? 'addressee' : 'preamble'
}

function closingRole(inlines: Inline[], meta: PolicyFrontmatter): BlockRole {
  const text = plain(inlines).trim()
  if (isTableRow(text)) return 'table'
  if (text === meta.dateAsPublished) return 'date'
  if (text === meta.signature) return 'signature'
  return meta.attachments.some((attachment) => text.includes(attachment)) ? 'attachment' : 'closing'
}

/** Builds the tree of clauses, with the path from the root to the open clause. */
class ClauseTree {
  private open_: Clause[] = []
  private readonly document: Document
  private readonly report: Report

  constructor(document: Document, report: Report) {
    this.document = document
    this.report = report
  }

  open(entry: RegisterEntry, depth: number, headline: Block): void {
    const level = entry.level ?? depth - 1
    const path = this.open_.filter((clause) => clause.level < level)
    const parent = path.at(-1)
    const clause: Clause = {
      id: entry.id,
      label: entry.label,
      heading: entry.heading,
      kind: entry.kind ?? 'numbered',
      level,
      principles: entry.principles ?? [],
      headline,
      paragraphs: [],
      children: [],
    }
    ;(parent?.children ?? this.document.clauses).push(clause)
    this.open_ = [...path, clause]
  }

  /** The innermost open clause, or null. */
  get clause(): Clause | null {
    return this.open_.at(-1) ?? null
  }

  /** Adds a paragraph to the open clause; false if there is none. */
  add(paragraph: Block): boolean {
    const clause = this.open_.at(-1)
    if (!clause) return false
    if (clause.children.length > 0) paragraph.afterChildren = clause.children.length
    clause.paragraphs.push(paragraph)
    return true
  }

  resume(id: string, place: Parameters<Report>[0]): void {
    const index = this.open_.findIndex((clause) => clause.id === id)
    if (index >= 0) this.open_ = this.open_.slice(0, index + 1)
    else
      this.report(
        place,
        'resume',
        `<Resume clause="${id}" /> where ${id} is not open`,
        'name a clause that the one before stands in',
      )
  }
}
