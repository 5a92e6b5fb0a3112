import { CLOSING, FRONT } from '../citation/address.ts'
import type { Block, Document } from '../corpus/model.ts'
import { quotes, readBlock } from '../corpus/reading.ts'
import { PART_LEVEL, SEARCH_SCRIPTS, type SearchClause } from '../search/document.ts'
import { readerFor } from './reader.ts'
import { searchedText } from './searched-text.ts'
import { shower, shownRuns } from './shown-text.ts'

const SCRIPTS = { hant: 'zh-Hant', hans: 'zh-Hans' } as const

/**
 * The text of a document outside its clauses, for the search: `front` (title, number, addressee,
 * preamble; all of a document without clauses) and `closing` (attachments, signature, date).
 * Identified fields that are not printed in the text form the headline of the front, its first
 * block; the other blocks are its paragraphs, so that block numbers match the paragraph numbers in
 * addresses.
 */
export function searchParts(document: Document): SearchClause[] {
  const { meta, front, closing } = document
  const printed = [...front, ...closing].map((block) => readBlock(block, 'corrected')).join('')
  const fields = [meta.title, meta.docNumber.value, meta.issuer.value].filter(
    (field): field is string => field !== null && !quotes(printed, field),
  )
  const parts = [
    { id: FRONT, heading: meta.title, headline: fields.join('\u3000'), blocks: front },
    { id: CLOSING, heading: null, headline: '', blocks: closing },
  ]
  return parts
    .filter(({ headline, blocks }) => headline !== '' || blocks.length > 0)
    .map((part) => searchPart(document, part))
}

interface Part {
  id: string
  heading: string | null
  headline: string
  blocks: readonly Block[]
}

function searchPart(document: Document, { id, heading, headline, blocks }: Part): SearchClause {
  const differs = blocks.some(
    (block) => readBlock(block, 'corrected') !== readBlock(block, 'published'),
  )
  const texts = SEARCH_SCRIPTS.map((script) => {
    const reader = readerFor(SCRIPTS[script])
    const show = shower(document, reader)
    const inReading = (reading: 'corrected' | 'published') => [
      show(headline),
      ...blocks.map((block) =>
        searchedText(block, shownRuns(block, document, reader, reading).join('')),
      ),
    ]
    const corrected = inReading('corrected')
    const published = differs ? inReading('published') : null
    return [script, { label: '', heading: show(heading), corrected, published }] as const
  })
  return {
    id,
    level: PART_LEVEL,
    principles: [],
    texts: Object.fromEntries(texts) as SearchClause['texts'],
  }
}
