import { writeFile } from 'node:fs/promises'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Collection } from './collection.ts'

/** Number of files named in a row of the table. */
const NAMED = 3

/** The collection as lines for a terminal: its scripts, the table of doubts, and duplicates. */
export function collectionLines({ scripts, doubts, duplicates }: Collection): string[] {
  const written = scripts.map(
    ({ script, orthography, documents }) => `${documents} ${script} (${orthography})`,
  )
  const width = Math.max(0, ...doubts.map(({ rule }) => rule.length))
  return [
    ...(written.length === 0 ? [] : [`written in: ${written.join(', ')}`]),
    ...doubts.map(({ rule, count, files }) => {
      const most = files.slice(0, NAMED).map(({ file, count: times }) => `${file} (${times})`)
      const more = files.length > NAMED ? `, and ${files.length - NAMED} more files` : ''
      return `${rule.padEnd(width)}  ${String(count).padStart(6)}  ${most.join(', ')}${more}`
    }),
    ...duplicates.map(({ file, title, like, share }) => {
      const how = share === 1 ? 'the same text as' : `${Math.round(share * 100)} % the same as`
      return `${file}: ${title} is ${how} ${like.title} in ${like.file}`
    }),
  ]
}

/** Writes a report: JSON if the name ends in .json, else HTML. */
export async function writeReport(path: string, collection: Collection): Promise<void> {
  const json = path.endsWith('.json')
  await writeFile(
    path,
    json ? `${JSON.stringify(collection, null, 1)}\n` : collectionHtml(collection),
  )
}

/** The collection as an HTML page without scripts or styles. */
function collectionHtml(collection: Collection): string {
  const { summary, scripts, doubts, duplicates, files } = collection
  const table = (head: string[], rows: (string | number)[][]) =>
    h('table', [
      h('thead', [
        h(
          'tr',
          head.map((cell) => h('th', cell)),
        ),
      ]),
      h(
        'tbody',
        rows.map((row) =>
          h(
            'tr',
            row.map((cell) => h('td', String(cell))),
          ),
        ),
      ),
    ])
  const body = [
    h('h1', 'Report on a collection'),
    h(
      'p',
      `${summary.files} files: ${summary.documents} documents, ${summary.clauses} clauses, ${summary.doubts} doubts, ${summary.failures} failures`,
    ),
    h('h2', 'Scripts'),
    table(
      ['script', 'standard', 'documents'],
      scripts.map((one) => [one.script, one.orthography, one.documents]),
    ),
    h('h2', 'Doubts by kind'),
    table(
      ['kind', 'doubts', 'files', 'most in'],
      doubts.map((one) => [one.rule, one.count, one.files.length, one.files[0]?.file ?? '']),
    ),
    h('h2', 'Texts that are there twice'),
    table(
      ['file', 'title', 'like', 'share'],
      duplicates.map((one) => [
        one.file,
        one.title,
        `${one.like.title} (${one.like.file})`,
        one.share.toFixed(2),
      ]),
    ),
    h('h2', 'Files'),
    table(
      ['file', 'document', 'clauses', 'became'],
      files.flatMap(({ file, documents }) =>
        documents.map((one) => [file, `${one.title} (${one.id})`, one.clauses, one.outcome]),
      ),
    ),
    h('h2', 'Doubts by file'),
    table(
      ['file', 'line', 'kind', 'doubt'],
      files.flatMap(({ file, problems }) =>
        problems.map((one) => [file, one.line, one.rule, `${one.message} (${one.hint})`]),
      ),
    ),
  ]
  const head = h('head', [h('meta', { charSet: 'utf-8' }), h('title', 'Report on a collection')])
  return `<!doctype html>\n${toHtml(h('html', { lang: 'en' }, [head, h('body', body)]))}\n`
}
