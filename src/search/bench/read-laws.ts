import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { convert } from '../../script/convert.ts'
import type { ClauseText, SearchClause, SearchDocument, ShownName } from '../document.ts'

interface Entry {
  id: string
  title: string
  category: string
}

const ARTICLE = /^第[一二三四五六七八九十百千零〇]+条(?:之[一二三四五六七八九十]+)?/u

const traditional = (text: string) => convert(text, { from: 'cn', to: 'hk' })
const shown = (text: string): ShownName => ({ hant: traditional(text), hans: text })

function clauseOf(lines: readonly string[], id: string): SearchClause {
  const label = ARTICLE.exec(lines[0] ?? '')?.[0] ?? ''
  const text = (show: (text: string) => string): ClauseText => ({
    label: show(label),
    heading: null,
    corrected: lines.map(show),
    published: null,
  })
  return { id, level: 1, principles: [], texts: { hant: text(traditional), hans: text(String) } }
}

/** The articles of a law; what stands before the first is a clause of its own. */
function clausesOf(text: string): SearchClause[] {
  const groups: string[][] = []
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const last = groups.at(-1)
    if (!last || ARTICLE.test(line)) groups.push([line])
    else last.push(line)
  }
  return groups.map((lines, at) => clauseOf(lines, `c${at}`))
}

/**
 * Laws as documents, an article a clause: the measures need a corpus of a size that no repository should
 * carry. The folder has `index.jsonl` (id, title, category) and `<first two of id>/<id>.txt`.
 */
export async function readLaws(folder: string, count: number): Promise<SearchDocument[]> {
  const lines = (await readFile(join(folder, 'index.jsonl'), 'utf8')).trim().split('\n')
  const entries = lines.slice(0, count).map((line) => JSON.parse(line) as Entry)
  return Promise.all(
    entries.map(async ({ id, title, category }) => {
      const text = await readFile(join(folder, id.slice(0, 2), `${id}.txt`), 'utf8')
      const date = /(\d{4})年/u.exec(text.slice(0, 300))?.[1] ?? null
      return {
        id,
        title: shown(title),
        level: shown(category),
        issuer: null,
        date,
        clauses: clausesOf(text),
      }
    }),
  )
}
