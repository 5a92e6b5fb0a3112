import type { Clause } from '../../corpus/model.ts'
import { ABBREVIATIONS, type ClauseElement } from './vocabulary.ts'

/** Patterns of printed labels for each element; the first match applies. */
const LABELS: readonly [RegExp, ClauseElement][] = [
  [/^第.+[編编篇]/u, 'part'],
  [/^第.+章/u, 'chapter'],
  [/^第.+[節节]/u, 'section'],
  [/^第.+[條条]/u, 'article'],
  [/^第.+[項项目]/u, 'point'],
  [/^[(（][^\d０-９]+[)）]/u, 'paragraph'],
  [/^[(（]?[\d０-９]+/u, 'point'],
  [/^[一二三四五六七八九十百〇零]+[、.．]/u, 'chapter'],
]

/** The element of a clause: 一、 a chapter, （一） a paragraph, 1. a point, 第一條 an article. */
export function clauseElement({ label, kind }: Pick<Clause, 'label' | 'kind'>): ClauseElement {
  if (kind === 'bullet') return 'indent'
  if (label === '') return 'paragraph'
  return LABELS.find(([shape]) => shape.test(label.normalize('NFC')))?.[1] ?? 'hcontainer'
}

/**
 * The `eId` of every clause by its id: `chp_2__para_8`, element and number, prefixed with that of
 * its parent. Articles are numbered through a document, so they have no prefix. Unique because ids
 * are.
 */
export function eIdsOf(clauses: readonly Clause[]): ReadonlyMap<string, string> {
  const known = eIds.get(clauses)
  if (known) return known
  const all = new Map<string, string>()
  addEIds(clauses, null, all)
  eIds.set(clauses, all)
  return all
}

// Cached: each clause is also written to its own file, with its eId in the whole document.
const eIds = new WeakMap<readonly Clause[], ReadonlyMap<string, string>>()

/** Whether any clause of a text is an article. */
export function hasArticles(clauses: readonly Clause[]): boolean {
  const prefix = `${ABBREVIATIONS.article}_`
  return eIdsOf(clauses)
    .values()
    .some((id) => id.startsWith(prefix))
}

function addEIds(clauses: readonly Clause[], above: Clause | null, all: Map<string, string>): void {
  for (const clause of clauses) {
    const name = clauseElement(clause)
    const isBelow = above !== null && clause.id.startsWith(`${above.id}-`)
    const own = isBelow ? clause.id.slice(above.id.length + 1) : clause.id
    const step = `${ABBREVIATIONS[name]}_${own.replace(/^(?:ch|s|art|b)(?=\d)/, '')}`
    const stands = above === null || name === 'article' ? '' : `${all.get(above.id)}__`
    all.set(clause.id, stands + step)
    addEIds(clause.children, clause, all)
  }
}
