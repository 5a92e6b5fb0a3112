/**
 * Search libraries for browsers, each configured for Chinese as its manual recommends; a clause is
 * a document.
 */
import { Charset, Index } from 'flexsearch'
import Fuse from 'fuse.js'
import lunr from 'lunr'
import MiniSearch from 'minisearch'
import type { SearchDocument, SearchScript } from '../document.ts'

export interface OtherEngine {
  name: string
  find(query: string): Set<string>
}

interface Row {
  id: string
  text: string
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Words of a text, without punctuation. */
function words(text: string): string[] {
  return [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment.toLowerCase())
}

function miniSearch(rows: readonly Row[]): OtherEngine {
  const index = new MiniSearch<Row>({
    fields: ['text'],
    tokenize: words,
    searchOptions: { combineWith: 'AND', tokenize: words },
  })
  index.addAll(rows)
  const find = (query: string) => new Set(index.search(query).map(({ id }) => String(id)))
  return { name: 'MiniSearch 7.2.0, Intl.Segmenter, AND', find }
}

function flexSearch(rows: readonly Row[]): OtherEngine {
  const index = new Index({ encoder: Charset.CJK, tokenize: 'forward' })
  for (const [at, { text }] of rows.entries()) index.add(at, text)
  const find = (query: string) =>
    new Set(index.search(query, { limit: rows.length }).map((at) => rows[Number(at)]?.id ?? ''))
  return { name: 'FlexSearch 0.8.212, Charset.CJK', find }
}

function lunrSearch(rows: readonly Row[]): OtherEngine {
  const index = lunr((builder) => {
    builder.tokenizer = ((text: unknown) =>
      words(String(text ?? '')).map((word) => new lunr.Token(word, {}))) as typeof lunr.tokenizer
    // Trimmer, stop words and stemmer are English.
    builder.pipeline.reset()
    builder.searchPipeline.reset()
    builder.field('text')
    for (const row of rows) builder.add(row)
  })
  const find = (query: string) => {
    const results = index.query((asked) => {
      for (const word of words(query)) asked.term(word, { presence: lunr.Query.presence.REQUIRED })
    })
    return new Set(results.map(({ ref }) => ref))
  }
  return { name: 'Lunr 2.3.9, Intl.Segmenter, all terms', find }
}

function fuseSearch(rows: readonly Row[]): OtherEngine {
  const index = new Fuse(rows, { keys: ['text'], ignoreLocation: true, threshold: 0 })
  const find = (query: string) => new Set(index.search(query).map(({ item }) => item.id))
  return { name: 'Fuse 7.5.0, ignoreLocation, threshold 0', find }
}

/** Builds each library's index from the clauses of a corpus. */
export function otherEngines(
  documents: readonly SearchDocument[],
  script: SearchScript,
): OtherEngine[] {
  const rows = documents.flatMap((document) =>
    document.clauses.map((clause) => ({
      id: `${document.id}/${clause.id}`,
      text: clause.texts[script].corrected.join('\n'),
    })),
  )
  return [miniSearch(rows), flexSearch(rows), lunrSearch(rows), fuseSearch(rows)]
}
