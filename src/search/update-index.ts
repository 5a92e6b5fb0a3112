import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { SearchDocument } from './document.ts'
import { DocumentRecords } from './document-records.ts'
import { FormerIndex } from './former-index.ts'
import { knownLength } from './gram.ts'
import { GramEditor } from './gram-editor.ts'
import type { GramText } from './gram-layout.ts'
import { bucketCount } from './gram-table.ts'
import { writeManifest } from './index-corpus.ts'
import { IndexEdit } from './index-edit.ts'
import type { SearchIndexInput } from './index-input.ts'
import { ALL, type IndexState } from './index-state.ts'
import type { BegunIndex } from './pagefind-index.ts'
import { clausesDigest, digestOf } from './prepare-document.ts'
import { limitFor } from './prepare-index.ts'
import { countCharacters, frequentCharacters } from './rarity.ts'
import { digestWord, documentTexts, recordWith } from './record.ts'
import { type CharacterCounts, characterTable, countPairs } from './script-patch.ts'
import { storedText, textPairs } from './text-file.ts'
import { textSize } from './text-size.ts'
import { writeShard } from './write-shard.ts'
import { writeTables } from './write-tables.ts'

/** The input of a search, and which of its documents are unchanged. */
export interface SearchUpdate extends SearchIndexInput {
  /** For each document, the digest of everything its part of the search is built from. */
  keys: readonly string[]
}

/** Above this share of changed documents everything is indexed again. */
const MOST = 0.05

/**
 * Writes the search of a corpus in which few texts differ from a built one: the same bytes as
 * `buildSearchIndex` gives, from the files of that search. Returns null, without writing anything,
 * if the change affects the whole corpus: documents were added or removed, or different n-grams are
 * frequent.
 *
 * @param state - of the built search
 * @param former - its folder `search/`, known to be unmodified
 * @param begun - result of {@link beginRecords}, if it was called before
 */
export async function updateSearchIndex(
  input: SearchUpdate,
  state: IndexState,
  former: string,
  begun?: DocumentRecords,
): Promise<IndexState | null> {
  const changed = changedPlaces(input, state)
  if (changed === null) return null
  const index = new FormerIndex(former)
  const { manifest } = index
  if (manifest.version !== state.version || manifest.shards !== 1) return null
  if (manifest.script !== input.script) return null
  const documents = new Map(changed.map((place) => [place, input.read(place)]))
  const sizes = state.documents.map(({ size }, place) => {
    const document = documents.get(place)
    return document ? textSize(document, input.script) : size
  })
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  const limit = input.limit ?? limitFor(bytes)
  if (limit !== state.limit || knownLength(bytes, limit) !== ALL) return null
  const counts = new Counts(state)
  const frequent = new Set(state.frequent)
  const table = new GramEditor(former, manifest, state.places, (gram) => frequent.has(gram))
  const now = new Map<number, readonly GramText[]>()
  const textsOf = (place: number) => now.get(place) ?? documentTexts(index.document(place))
  const edit = new IndexEdit(state, table, sizes, textsOf)
  for (const [place, document] of documents) {
    const [before, after] = [index.document(place), documentTexts(document)]
    counts.exchange(textsOf(place), after)
    countPairs(counts.pairs, textPairs(before, input.script), -1)
    countPairs(counts.pairs, textPairs(document, input.script))
    edit.replace(place, after, sizes[place] !== state.documents[place]?.size)
    now.set(place, after)
  }
  const characters = characterTable(counts.pairs)
  const isSame = edit.isSettled() && bucketCount(table.places) === manifest.gramBuckets
  if (!isSame || !sameTable(characters, index.table)) return null
  const contents = state.documents.map((_, place) => {
    const document = documents.get(place)
    return edit.content(place, document && digestWord(digestOf(document, clausesDigest(document))))
  })
  const names = new Map(
    state.documents.flatMap(({ id, content }, place) => {
      const name = manifest.documents[place]?.record
      return name !== undefined && contents[place] === content ? [[`/${id}/`, name] as const] : []
    }),
  )
  const { version, texts } = await write(input, {
    ...{ index, documents, sizes, contents, counts, table, limit },
    begun: { records: begun ?? beginRecords(state), names },
    formerTexts: state.texts,
  })
  return {
    ...{ version, limit, texts, places: table.places, frequent: state.frequent },
    ...counts.state(),
    documents: state.documents.map(({ id }, at) => ({
      ...{ id, key: input.keys[at] ?? '', size: sizes[at] ?? 0, content: contents[at] ?? '' },
    })),
  }
}

/**
 * Gives Pagefind the records of a built search, most of which will be unchanged, so that it can
 * read them meanwhile.
 */
export function beginRecords({ documents }: IndexState): DocumentRecords {
  const records = new DocumentRecords()
  records.add(documents.map(({ id, content }) => recordWith(id, content)))
  return records
}

/** Positions of the changed documents; null if documents were added or removed, or many changed. */
function changedPlaces({ documents, keys }: SearchUpdate, state: IndexState): number[] | null {
  if (documents.length !== state.documents.length) return null
  if (documents.some(({ id }, place) => id !== state.documents[place]?.id)) return null
  const changed = [...keys.keys()].filter((place) => keys[place] !== state.documents[place]?.key)
  return changed.length > Math.max(1, MOST * documents.length) ? null : changed
}

function sameTable(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([from, to]) => b.get(from) === to)
}

/** How often characters occur in the texts, and what they became in the other script. */
class Counts {
  readonly characters: Map<string, number>
  readonly pairs: CharacterCounts

  constructor({ characters, pairs }: IndexState) {
    this.characters = new Map(characters)
    this.pairs = new Map(pairs.map(([from, targets]) => [from, new Map(targets)]))
  }

  exchange(before: readonly GramText[], after: readonly GramText[]): void {
    const add = (texts: readonly GramText[], by: number) => {
      for (const [character, count] of countCharacters(texts.map(({ folded }) => folded))) {
        const sum = (this.characters.get(character) ?? 0) + by * count
        if (sum > 0) this.characters.set(character, sum)
        else this.characters.delete(character)
      }
    }
    add(before, -1)
    add(after, 1)
  }

  state(): Pick<IndexState, 'characters' | 'pairs'> {
    return {
      characters: [...this.characters],
      pairs: [...this.pairs].map(([from, targets]) => [from, [...targets]]),
    }
  }
}

interface Update {
  index: FormerIndex
  documents: ReadonlyMap<number, SearchDocument>
  sizes: readonly number[]
  contents: readonly string[]
  counts: Counts
  table: GramEditor
  limit: number
  begun: BegunIndex
  /** Digests of the files of texts. */
  formerTexts: readonly string[]
}

async function write(
  input: SearchUpdate,
  { index, documents, sizes, contents, counts, table, limit, begun, formerTexts }: Update,
): Promise<{ version: string; texts: string[] }> {
  const { outDir, script, levels = [], documents: heads } = input
  let digests = ''
  const { rows, digest, texts } = await writeShard(
    { outDir, script },
    {
      ...{ shard: { index: 0, of: 1 }, table: index.table, begun },
      heads: heads.map((head, place) => ({ head, size: sizes[place] ?? 0 })),
      sizes: heads.map((_, place) => ({ size: sizes[place] ?? 0 })),
      records: heads.values().map(({ id }, place) => recordWith(id, contents[place] ?? '')),
      stored(place, record, tableName) {
        const document = documents.get(place)
        return document
          ? storedText(document, script, record, index.table, tableName)
          : { ...index.stored(place), record }
      },
      kept: (file, now, tableName) =>
        !file.places.some((place) => documents.has(place)) &&
        index.take(join(outDir, 'search'), file, now, tableName)
          ? (formerTexts[file.bundle] ?? null)
          : null,
      async meanwhile() {
        digests = await writeTables(join(outDir, 'search'), table.contents())
      },
    },
  )
  const all = createHash('sha256').update(digest.digest('hex'))
  const { gramBuckets, frequentGrams, frequentCharacters: before } = index.manifest
  const version = await writeManifest(input, all, {
    ...{ gramBuckets, tables: digests },
    ...{ script, levels, shards: 1, frequentGrams, limit, documents: rows },
    frequentCharacters: before === '' ? '' : frequentCharacters(counts.characters),
  })
  return { version, texts }
}
