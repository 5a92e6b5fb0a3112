import { writeFile } from 'node:fs/promises'
import { parseKey } from '../citation/address.ts'
import { SCRIPTS, type Script } from '../corpus/frontmatter.ts'
import { walkClauses } from '../corpus/model.ts'
import { TEXT_FORMATS } from '../formats/formats.ts'
import { parseFont, systemFont } from '../formats/pdf/font-file.ts'
import { site } from '../site.ts'
import { type Corpus, loadCorpus } from '../view/corpus.ts'
import { exportedText } from '../view/exported-text.ts'
import { readerFor } from '../view/reader.ts'
import { defineCommand, UserError } from './command.ts'
import { stopOnErrors } from './target-corpus.ts'

const SUFFIXES = TEXT_FORMATS.map(({ id }) => id)

const help = `
Usage: npm run -s export -- DOCUMENT[/CLAUSE] --format ${SUFFIXES.join('|')}
       npm run -s export -- central/2-8 --format xml --script zh-Hans --to 2-8.xml

Writes a document or a clause of the corpus in another format: the same file as the site has at that address
with that suffix, also where the site leaves such files out.

  --format F     ${SUFFIXES.join(', ')}
  --script S     zh-Hant or zh-Hans; without it the script of the site
  --font FILE    font of a PDF, such as song.ttf or song.ttc#SongTC-Regular; without it that of the settings, or
                 one of this system
  --to FILE      write FILE, not standard output
  -h, --help     this help
`

export const command = defineCommand({
  help,
  options: {
    format: { type: 'string', default: 'txt' },
    script: { type: 'string' },
    font: { type: 'string' },
    to: { type: 'string' },
  },
  run: async ({ format: id, script = site.defaultScript, font, to }, [key, ...rest]) => {
    if (key === undefined || rest.length > 0)
      throw new UserError('name one document or clause, such as central/2-8 (see --help)')
    const format = TEXT_FORMATS.find((one) => one.id === id)
    if (!format) throw new UserError(`--format ${id}: there is ${SUFFIXES.join(', ')}`)
    if (!isScript(script)) throw new UserError(`--script ${script}: there is ${SCRIPTS.join(', ')}`)
    const { value: corpus, problems } = await loadCorpus(false)
    stopOnErrors(problems.filter(({ severity }) => severity === 'error'))
    const { document, clause } = find(key, corpus)
    if (clause !== null && !format.clauses)
      throw new UserError(`${id} is written of whole documents: export ${document.id}`)
    const exported = exportedText(document, clause, readerFor(script), corpus)
    const file = font === undefined ? (exported.font ?? systemFont(script)) : parseFont(font)
    if (id === 'pdf' && file === null)
      throw new UserError(
        'a PDF needs a font with Chinese, and none is known here: name one with --font',
      )
    const body = await format.write({ ...exported, font: file })
    if (to === undefined) process.stdout.write(body)
    else await writeFile(to, body)
    return 0
  },
})

function isScript(text: string): text is Script {
  return SCRIPTS.some((script) => script === text)
}

/** The document and clause that a key names. */
function find(key: string, { documents }: Corpus) {
  const place = parseKey(key)
  const document = documents.find(({ id }) => id === place?.document)
  if (!place || !document)
    throw new UserError(`${key}: no document of this corpus has that address`)
  const { clause } = place
  if (clause !== null && ![...walkClauses(document.clauses)].some(({ id }) => id === clause))
    throw new UserError(`${key}: ${document.id} has no clause ${clause}`)
  return { document, clause }
}
