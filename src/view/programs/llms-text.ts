import { absolute, basePath, permalink } from '../../citation/address.ts'
import { coverageOf } from '../../citation/coverage.ts'
import { site } from '../../site.ts'
import type { Corpus } from '../corpus.ts'
import { examplePlace } from '../example-places.ts'
import { readerFor } from '../reader.ts'
import { operationPath, operations } from './operations.ts'

/** Most documents listed; on larger sites the registry has all. */
const MOST_DOCUMENTS = 200

/**
 * `/llms.txt`: instructions for programs to find, quote and cite the texts of the site
 * (llmstxt.org).
 */
export function llmsText(corpus: Corpus): string {
  const { documents } = corpus
  const { convert } = readerFor(site.defaultScript)
  const root = absolute(basePath(site.base), site)
  const { documents: count, clauses } = coverageOf(documents, site)
  const at = (path: string) => `${root}${path}`
  const example = examplePlace(documents)?.key ?? `${documents[0]?.id ?? 'DOCUMENT'}`
  const [document = '', clause = null] = example.split('/')
  const listed = documents.slice(0, MOST_DOCUMENTS).map(({ id, meta }) => {
    const { docNumber, date } = meta
    const facts = [docNumber.value, date.value].filter((fact) => fact !== null).join(', ')
    return link(meta.title, permalink(id, null, site), facts)
  })
  // A template address cannot be followed: the link is an existing example.
  const files = operations(corpus).map(({ path, summary, example }) =>
    example === null
      ? `- ${operationPath(path)}: ${summary}`
      : link(operationPath(path), absolute(operationPath(example), site), summary),
  )
  return [
    `# ${line(convert(site.title))}`,
    `> ${line(convert(site.description))}`,
    `${count} policy documents with ${clauses} numbered clauses, each as it was published. What is not among them may exist elsewhere: say that you cannot tell, and name these ${count} documents as what was searched.`,
    '## Find',
    [
      ...(site.search.enabled
        ? [
            link(
              'Search',
              at('search/?q='),
              'exact text in either script; `npx clausary search` does the same',
            ),
          ]
        : []),
      link('Go to a place', at('cite/?q='), 'a title, a number or 《…》第N條'),
      link(
        'Registry',
        at('clauses.json'),
        'every clause with address and SHA-256; of a large site its parts',
      ),
    ].join('\n'),
    '## Quote',
    [
      `- Copy words from the file or page of a clause, ${permalink(document, clause, site)} for one. Never quote from memory.`,
      `- \`npx clausary mcp ${root}\` has the tools verify_quote and audit_text; ${at('cite/')} and ${at('audit/')} do the same for people. Quote only what is answered "found"; "altered" comes with the differences, "cannot-tell" means that the text is not here.`,
      '- Mark what you leave out with ……, inside one clause; do not leave out a negation, an exception or a condition.',
    ].join('\n'),
    '## Cite',
    [
      '- Cite the permalink of the clause with the edition, `?v=` and the first 8 digits of its SHA-256. It never changes its meaning: a number that moved says so.',
      site.clausePages
        ? '- The files of a clause have citations in GB/T 7714, APA, Chicago, MLA and CSL; `.bib` and `.ris` stand beside its page.'
        : '- `npx clausary export DOCUMENT/CLAUSE --format json` of the corpus has citations of a clause in GB/T 7714, APA, Chicago, MLA and CSL; a browser makes `/DOCUMENT/CLAUSE.json`, `.bib` and `.ris` at their addresses.',
      '- Pages under the other script are conversions: cite the text as published.',
    ].join('\n'),
    '## Files',
    [link('OpenAPI', at('openapi.json'), 'their shapes'), ...files].join('\n'),
    '## Documents',
    [
      ...listed,
      ...(documents.length > MOST_DOCUMENTS
        ? [link('All documents', at('documents/'), `${documents.length} of them`)]
        : []),
    ].join('\n'),
    '',
  ].join('\n\n')
}

/** A Markdown link; characters that would end its text or address are escaped. */
function link(words: string, address: string, note: string): string {
  const target = address.replace(/[<>() ]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)
  return `- [${line(words).replace(/[[\]\\]/g, '\\$&')}](${target})${note === '' ? '' : `: ${line(note)}`}`
}

function line(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
