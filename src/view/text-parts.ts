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

/** Documents of a part: of laws of the mainland some 0.8 MB, of which one is loaded to make a file. */
const IN_PART = 64

/**
 * In how many parts a site has the JSON of its documents: one that is too large for a file a document. None where
 * each has its own, or the settings say which files there are.
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

/** Documents as the JSON of the site, one a line: what would be at `/ID.json`. */
export async function textPartFile({ corpus, documents }: TextPartProps): Promise<Response> {
  const reader = readerFor(site.defaultScript)
  const lines = documents.map((document) => writeJson(exportedText(document, null, reader, corpus)))
  return new Response((await gzipBeside(lines.join(''))) as BodyInit, {
    headers: { 'Content-Type': 'application/gzip' },
  })
}
