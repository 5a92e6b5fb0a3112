import type { Edition } from '../editions/chain.ts'
import { editionId } from '../search/apart.ts'
import type { SearchHead } from '../search/document.ts'
import type { Corpus } from './corpus.ts'
import { readerFor } from './reader.ts'
import { searchHead } from './search-document.ts'

/** Every former or future edition, in document order, then by time. */
export function editionsApart({ documents, histories }: Corpus): Edition[] {
  return documents.flatMap(({ id }) =>
    (histories.get(id)?.chain.editions ?? []).filter(({ place }) => place !== 'present'),
  )
}

/** Metadata of such an edition for the search: with its own id, and its day in the title. */
export function editionHead({ key, place, document }: Edition): SearchHead {
  const { title, ...found } = searchHead(document)
  const named = (script: 'zh-Hant' | 'zh-Hans', shown: string) =>
    `${shown}（${readerFor(script).t('{key} 版', { key })}）`
  return {
    ...found,
    id: editionId(document.id, key),
    title: { hant: named('zh-Hant', title.hant), hans: named('zh-Hans', title.hans) },
    status: document.meta.status?.repealed ? 'repealed' : place,
  }
}
