import type { Block, Clause, Inline } from '../../corpus/model.ts'
import { clauseParts } from '../../corpus/model.ts'
import { tableRuns } from '../../corpus/table.ts'
import { element, type Xml } from '../xml.ts'
import { clauseElement } from './clause-element.ts'
import { inlinesXml } from './inline-xml.ts'
import { tableXml } from './table-xml.ts'
import { BETWEEN, pack } from './vocabulary.ts'

/** A clause with its descendants. */
export function clauseXml(clause: Clause, eIds: ReadonlyMap<string, string>): Xml {
  const name = clauseElement(clause)
  const attributes = {
    eId: eIds.get(clause.id),
    name: name === 'hcontainer' ? 'clause' : null,
    'c:id': clause.id,
    'c:level': clause.level,
    'c:before': beforeOf(clause.headline),
  }
  const head = headXml(clause)
  const { children } = clause
  if (children.length === 0) {
    const content = blocksXml(clause.paragraphs)
    return element(name, attributes, [
      ...head,
      ...(content.length > 0 ? [element('content', {}, content)] : []),
    ])
  }
  return element(name, attributes, [...head, ...bodyXml(clause, eIds)])
}

/** `intro`, sub-clauses with the paragraphs between them, `wrapUp`. */
function bodyXml(clause: Clause, eIds: ReadonlyMap<string, string>): Xml[] {
  const groups: (Clause | Block[])[] = []
  for (const part of [...clauseParts(clause)].slice(1)) {
    const last = groups.at(-1)
    if ('headline' in part) groups.push(part)
    else if (Array.isArray(last)) last.push(part)
    else groups.push([part])
  }
  return groups.map((group, index) => {
    if (!Array.isArray(group)) return clauseXml(group, eIds)
    const blocks = blocksXml(group)
    if (index === 0) return element('intro', {}, blocks)
    if (index === groups.length - 1) return element('wrapUp', {}, blocks)
    const named = { eId: `${eIds.get(clause.id)}__hcontainer_${BETWEEN}${index}`, name: BETWEEN }
    return element('hcontainer', named, [element('content', {}, blocks)])
  })
}

/** The headline as `num` and `heading`; as one `heading` if its label contains a mark. */
function headXml({ headline, label }: Clause): Xml[] {
  const [first, ...rest] = headline.inlines
  if (first?.type !== 'text' || label === '' || !first.value.startsWith(label))
    return headline.inlines.length === 0
      ? []
      : [element('heading', {}, inlinesXml(headline.inlines))]
  const space = /^\s*/u.exec(first.value.slice(label.length))?.[0] ?? ''
  const number = label + space
  const after = first.value.slice(number.length)
  const heading: Inline[] = after === '' ? rest : [{ type: 'text', value: after }, ...rest]
  return [
    element('num', {}, inlinesXml([{ type: 'text', value: number }])),
    ...(heading.length > 0 ? [element('heading', {}, inlinesXml(heading))] : []),
  ]
}

/** Paragraphs and lines; consecutive rows of a table as one table. */
export function blocksXml(blocks: readonly Block[]): Xml[] {
  return tableRuns(blocks).flatMap((run) => {
    if ('block' in run) return blockXml(run.block)
    return tableXml(run.rows) ?? run.rows.map(blockXml)
  })
}

function blockXml(block: Block): Xml {
  return element('p', { class: block.role, 'c:before': beforeOf(block) }, inlinesXml(block.inlines))
}

function beforeOf({ before }: Block): string | null {
  return before === '' ? null : pack(before)
}
