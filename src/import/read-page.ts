import type { Problem } from '../corpus/problem.ts'
import { explainLine } from '../corpus/split/explain-line.ts'
import { splitToJson } from '../corpus/split/split-json.ts'
import { extractText } from './extract-text.ts'
import { jsonInFile } from './place-in-file.ts'
import { readPage } from './split-source.ts'

/** A question about a file for which nothing is written. */
export interface PageQuestion {
  bytes: Uint8Array
  /** As given by the publisher, for messages. */
  path: string
  /** The line to explain, from 1; null for the tree of the whole file. */
  line: number | null
}

/**
 * The output for a file; null if its text or the line is missing, with problems that give the
 * reason.
 */
export interface PageAnswer {
  printed: string | null
  problems: Problem[]
}

/** The tree of a file as in `split --json`, or how one of its lines was read. */
export async function answerPage({ bytes, path, line }: PageQuestion): Promise<PageAnswer> {
  const { value, problems } = await extractText(bytes, path)
  if (value === null) return { printed: null, problems }
  const { text, fields, origin } = value
  if (line !== null) return { printed: explainLine(text, line)?.join('\n') ?? null, problems: [] }
  const page = readPage(text, path, fields)
  const read = origin ? jsonInFile(page, text, origin) : splitToJson(page, text)
  return {
    printed: JSON.stringify({ ...read, problems: [...problems, ...read.problems] }),
    problems: [],
  }
}
