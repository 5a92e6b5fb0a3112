import type { Document } from '../../corpus/model.ts'
import { type Exported, exportedClause, isConversion } from '../exported.ts'
import { element, type Xml, xmlFile } from '../xml.ts'
import { eIdsOf, hasArticles } from './clause-element.ts'
import { blocksXml, clauseXml } from './clause-xml.ts'
import { metaXml } from './meta-xml.ts'
import { recordOf } from './record.ts'
import { AKN, OWN } from './vocabulary.ts'

/**
 * The export as Akoma Ntoso 1.0: the text as published with its marks, or its conversion as a
 * translation. A text with articles is an `act`, any other a `statement`; a clause is a `portion`.
 */
export function writeAkn(exported: Exported): string {
  const document = isConversion(exported) ? exported.shown : exported.published
  const pair = exportedClause(exported)
  const clause = pair && (isConversion(exported) ? pair.shown : pair.published)
  const kind = hasArticles(document.clauses) ? 'act' : 'statement'
  const meta = metaXml(exported, kind, recordOf(document, clause))
  const contains = { contains: 'originalVersion' }
  const parts =
    clause === null
      ? element(kind, { name: kind, ...contains }, [meta, ...documentXml(document, kind)])
      : element('portion', { includedIn: `../${document.id}.xml` }, [
          meta,
          element('portionBody', {}, [clauseXml(clause, eIdsOf(document.clauses))]),
        ])
  return xmlFile(element('akomaNtoso', { xmlns: AKN, 'xmlns:c': OWN }, [parts]))
}

function documentXml({ front, clauses, closing }: Document, kind: string): Xml[] {
  const last = front.findLastIndex(({ role }) => role === 'title') + 1
  const preface = blocksXml(front.slice(0, last))
  const rest = blocksXml(front.slice(last))
  const eIds = eIdsOf(clauses)
  const body = clauses.map((clause) => clauseXml(clause, eIds))
  // The schema requires a non-empty body: for a text without clauses, its front.
  const isBare = clauses.length === 0
  const content = isBare ? (rest.length > 0 ? rest : [element('p', { class: 'none' })]) : body
  return [
    ...(preface.length > 0 ? [element('preface', {}, preface)] : []),
    ...(!isBare && rest.length > 0 ? [element('preamble', {}, rest)] : []),
    element(kind === 'act' ? 'body' : 'mainBody', {}, content),
    ...(closing.length > 0 ? [element('conclusions', {}, blocksXml(closing))] : []),
  ]
}
