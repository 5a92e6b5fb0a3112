import { clausePath, documentPath, parseKey } from '../citation/address.ts'
import { comparePath, editionPath } from '../citation/edition-path.ts'
import { type Change, corpusChanges } from '../editions/changes.ts'
import { site } from '../site.ts'
import type { Corpus } from './corpus.ts'
import type { Reader } from './reader.ts'
import { shower } from './shown-text.ts'

/** A change as shown to readers. */
export interface ChangeView {
  id: string
  kind: Change['kind']
  date: string
  title: string
  /** Further details: how many clauses changed, why. */
  detail: string
  href: string
  /** Comparison with the previous edition. */
  compare: string | null
}

/** The changes of a corpus for a reader, newest first. */
export function changeViews({ documents, histories, lock }: Corpus, reader: Reader): ChangeView[] {
  const began = new Map(
    lock.records.flatMap(({ record }) =>
      record.type === 'edition' ? [[record.id, record.excerpt]] : [],
    ),
  )
  return corpusChanges(documents, histories, lock).map((change) =>
    changeView(change, began.get(change.id) ?? '', reader),
  )
}

/** @param began - beginning of the text at its address; for a document this is its title */
function changeView(change: Change, began: string, reader: Reader): ChangeView {
  const { date, id, edition, changed, why } = change
  const path = editionOrPath(change, reader)
  const compare = edition && comparePath(id, edition.former, edition.key, site, reader.script)
  const detail = [
    ...(changed > 0 ? [reader.t('{n} 處有改動', { n: changed })] : []),
    ...(why === null ? [] : [reader.convert(why)]),
  ].join('；')
  return {
    id,
    kind: change.kind,
    date,
    title: titleOf(change, began, reader),
    detail,
    href: path,
    compare,
  }
}

function titleOf({ kind, id, document, movedTo }: Change, began: string, reader: Reader): string {
  const title = document ? shower(document, reader)(document.meta.title) : id
  if (kind === 'edition') return reader.t('{title}：新版施行', { title })
  if (kind === 'repealed') return reader.t('{title}：廢止', { title })
  if (kind === 'replaced') return reader.t('{title}：被取代', { title })
  if (kind === 'moved') return reader.t('{id} 移動到 {to}', { id, to: movedTo ?? '' })
  const isNamed = began !== '' && !id.includes('/')
  return reader.t('{id} 撤回', { id: isNamed ? `${reader.convert(began)}（${id}）` : id })
}

function editionOrPath({ id, edition }: Change, reader: Reader): string {
  const place = parseKey(id)
  if (edition) return editionPath({ document: id, clause: null }, edition.key, site, reader.script)
  if (!place || place.clause === null) return documentPath(id, site, reader.script)
  return clausePath(place.document, place.clause, { ...site, clausePages: true }, reader.script)
}
