import type { Edition } from '../editions/chain.ts'
import { editionId } from '../search/apart.ts'
import type { SearchHead } from '../search/document.ts'
import type { Corpus } from './corpus.ts'
import { readerFor } from './reader.ts'
import { searchHead } from './search-document.ts'

/** Every edition that no document's own address shows, in the order of the documents and then of time. */
export function editionsApart({ documents, histories }: Corpus): Edition[] {
  return documents.flatMap(({ id }) =>
    (histories.get(id)?.chain.editions ?? []).filter(({ place }) => place !== 'present'),
  )
}

/** Such an edition for the search: under an id of its own, its title with the day that names it. */
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
