import type { Problem } from '../corpus/problem.ts'
import { explainLine } from '../corpus/split/explain-line.ts'
import { splitToJson } from '../corpus/split/split-json.ts'
import { extractText } from './extract-text.ts'
import { jsonInFile } from './place-in-file.ts'
import { readPage } from './split-source.ts'

/** What is asked about a file that nothing is written of. */
export interface PageQuestion {
  bytes: Uint8Array
  /** As the publisher wrote it, for messages. */
  path: string
  /** The line that is to be explained, from 1; null for the tree of the whole file. */
  line: number | null
}

/** What is printed about a file; null where its text or the line is not there, with the problems that say why. */
export interface PageAnswer {
  printed: string | null
  problems: Problem[]
}

/** The tree of a file as `split --json` prints it, or how one of its lines was read. */
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
