import type { Element, Root } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import type { Block, BlockRole, Clause, Document, Inline } from '../../corpus/model.ts'
import { parseJson, readWhole } from '../whole-file.ts'
import { readInlines } from './read-inline.ts'
import type { AknRecord } from './record.ts'
import { readRows } from './table-xml.ts'
import { ABBREVIATIONS, AKN, BETWEEN, unpack } from './vocabulary.ts'

/**
 * Parses a document from an Akoma Ntoso file made by {@link writeAkn}: the inverse of it. Lines and
 * the path of the policy file are not included.
 *
 * @throws a one-line error for any other file
 */
export function readDocumentAkn(xml: string): Document {
  return readWhole(() => readDocument(xml))
}

function readDocument(xml: string): Document {
  const { root, record } = open(xml)
  const { meta } = record
  if (meta === null) throw new Error(`${record.document}: a clause, and this reads a document`)
  const body = first(root, 'body') ?? first(root, 'mainBody')
  const register = record.clauses.values()
  const parts = ['preface', 'preamble'].flatMap((name) => first(root, name) ?? [])
  const bare = body ? blocksOf(body).filter(({ role }) => role !== ('none' as BlockRole)) : []
  return {
    id: record.document,
    file: '',
    meta,
    front: [...parts.flatMap(blocksOf), ...bare],
    clauses: elements(body)
      .filter(isClause)
      .map((one) => readClause(one, register)),
    closing: blocksOf(first(root, 'conclusions')),
  }
}

/** Parses a clause with its descendants from a `portion`. @throws like {@link readDocumentAkn} */
export function readClauseAkn(xml: string): Clause {
  return readWhole(() => {
    const { root, record } = open(xml)
    const [clause] = elements(first(root, 'portionBody')).filter(isClause)
    if (!clause) throw new Error(`${record.document}: no clause in this file`)
    return readClause(clause, record.clauses.values())
  })
}

function open(xml: string): { root: Element; record: AknRecord } {
  let tree: Root
  try {
    tree = fromXml(xml)
  } catch (error) {
    throw new Error(`no XML: ${(error as Error).message.split(/[\r\n]/u)[0]}`)
  }
  const top = tree.children.find((node) => node.type === 'element')
  const [root] = elements(top)
  if (!root || top?.attributes['xmlns'] !== AKN) throw new Error('no Akoma Ntoso 1.0')
  const record = first(first(first(root, 'meta'), 'proprietary'), 'c:record')
  if (!record) throw new Error('not written by this program: no c:record in proprietary')
  return { root, record: parseJson<AknRecord>(stringOf(record)) }
}

function readClause(node: Element, register: Iterator<AknRecord['clauses'][number]>): Clause {
  const { value: known } = register.next()
  const id = node.attributes['c:id'] ?? ''
  if (!known) throw new Error(`${id}: a clause that the record does not have`)
  const paragraphs: Block[] = []
  const children: Clause[] = []
  for (const part of elements(node)) {
    const between = part.name === 'hcontainer' && part.attributes['name'] === BETWEEN
    if (isClause(part)) children.push(readClause(part, register))
    else if (['content', 'intro', 'wrapUp'].includes(part.name) || between)
      for (const block of blocksOf(between ? first(part, 'content') : part))
        paragraphs.push(children.length > 0 ? { ...block, afterChildren: children.length } : block)
  }
  const inlines = joinTexts(
    ['num', 'heading'].flatMap((name) => readInlines(first(node, name)?.children ?? [])),
  )
  const before = unpack(node.attributes['c:before'] ?? '')
  return {
    ...{ id, label: known.label, heading: known.heading, kind: known.kind },
    level: Number(node.attributes['c:level']),
    principles: known.principles,
    headline: { role: 'headline', inlines, before, line: 0 },
    ...{ paragraphs, children },
  }
}

function blocksOf(node: Element | undefined): Block[] {
  return elements(node).flatMap(({ name, attributes, children }): Block[] => {
    if (name === 'table') return readRows(attributes['c:rows'] ?? '[]')
    if (name !== 'p') return []
    const role = attributes['class'] as BlockRole
    const before = unpack(attributes['c:before'] ?? '')
    return [{ role, inlines: joinTexts(readInlines(children)), before, line: 0 }]
  })
}

/** Merges adjacent text inlines. */
function joinTexts(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = []
  for (const inline of inlines) {
    const last = joined.at(-1)
    if (inline.type === 'text' && last?.type === 'text') {
      joined[joined.length - 1] = { type: 'text', value: last.value + inline.value }
    } else joined.push(inline)
  }
  return joined
}

function isClause({ name, attributes }: Element): boolean {
  return name in ABBREVIATIONS && attributes['c:id'] !== undefined
}

function elements(node: Element | undefined): Element[] {
  return node?.children.filter((child) => child.type === 'element') ?? []
}

function first(node: Element | undefined, name: string): Element | undefined {
  return elements(node).find((child) => child.name === name)
}

function stringOf(node: Element): string {
  return node.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}
