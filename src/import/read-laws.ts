import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decode } from '../corpus/decode.ts'
import type { Document } from '../corpus/model.ts'
import { splitSource } from './split-source.ts'

interface Entry {
  id: string
  title: string
}

/**
 * The first laws of a folder as the program imports them: benchmarks need a corpus too large for a
 * repository. The folder has `index.jsonl` (id, title) and `<first two of id>/<id>.txt`.
 */
export async function readLaws(folder: string, count: number): Promise<Document[]> {
  const lines = (await readFile(join(folder, 'index.jsonl'), 'utf8')).trim().split('\n')
  const documents: Document[] = []
  for (const line of lines.slice(0, count)) {
    const { id, title } = JSON.parse(line) as Entry
    const bytes = await readFile(join(folder, id.slice(0, 2), `${id}.txt`))
    const file = `${id}.txt`
    const { text } = decode(bytes, file)
    const { value } = splitSource(text, bytes, file, {
      existing: [],
      isTaken: () => false,
      principles: [],
      levels: [],
      id: null,
      fileFor: (name) => `${name}.mdx`,
    })
    for (const document of value) {
      document.meta.title ||= title
      documents.push(document)
    }
  }
  return documents
}
