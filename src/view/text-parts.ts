import { hash } from 'node:crypto'
import type { Document } from '../corpus/model.ts'
import { gzipBeside } from '../files/gzip.ts'
import { textPart, textPartName } from '../formats/data/text-part.ts'
import { writeJson } from '../formats/write-json.ts'
import { site } from '../site.ts'
import { type Corpus, getCorpus } from './corpus.ts'
import { exportedText } from './exported-text.ts'
import { pageKey } from './page-keys.ts'
import { readerFor } from './reader.ts'
import { MOST_WITH_FILES } from './text-files.ts'

/** Documents per part: for mainland laws about 0.8 MB, of which one is loaded to make a file. */
const IN_PART = 64

/**
 * Number of parts with the JSON of a site's documents: for a site too large for one file per
 * document. 0 where each has its own file, or the settings list formats.
 */
export function textPartCount(documents: number): number {
  if (site.clausePages || site.formats.files !== undefined || documents <= MOST_WITH_FILES) return 0
  return 2 ** Math.ceil(Math.log2(documents / IN_PART))
}

export interface TextPartProps {
  corpus: Corpus
  documents: Document[]
}

/** Static paths of the parts. */
export async function textPartPaths() {
  const corpus = await getCorpus()
  const { documents } = corpus
  const count = textPartCount(documents.length)
  if (count === 0) return []
  const parts = Map.groupBy(documents, ({ id }) => textPart(id, count))
  return Array.from({ length: count }, (_, part) => {
    const own = parts.get(part) ?? []
    const keys = own.map(pageKey)
    return {
      params: { file: textPartName(part) },
      props: { corpus, documents: own } satisfies TextPartProps,
      ...(keys.every((key) => key !== undefined) && {
        cacheKey: hash('sha256', JSON.stringify(['texts', count, keys])),
      }),
    }
  })
}

/** Documents as the site's JSON, one per line: the content of `/ID.json`. */
export async function textPartFile({ corpus, documents }: TextPartProps): Promise<Response> {
  const reader = readerFor(site.defaultScript)
  const lines = documents.map((document) => writeJson(exportedText(document, null, reader, corpus)))
  return new Response((await gzipBeside(lines.join(''))) as BodyInit, {
    headers: { 'Content-Type': 'application/gzip' },
  })
}
