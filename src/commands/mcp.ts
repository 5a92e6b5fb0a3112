import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio'
import { builtLibrary } from '../mcp/built-library.ts'
import { contentLibrary } from '../mcp/content-library.ts'
import type { Library } from '../mcp/library.ts'
import { makeServer } from '../mcp/server.ts'
import { addressFiles, folderFiles } from '../mcp/site-files.ts'
import { loadSettings } from '../settings/load-settings.ts'
import { loadCorpus } from '../view/corpus.ts'
import { defineCommand, UserError } from './command.ts'
import { stopOnErrors } from './target-corpus.ts'

/** Bytes of one message: a draft of two million characters, each written as an escape of JSON. */
const MAX_MESSAGE = 16 * 1024 * 1024

const help = `
Usage: npx clausary mcp [FOLDER | URL]
       npm run -s mcp -- [FOLDER | URL]

Answers assistants and other programs over the Model Context Protocol on standard input and output. FOLDER is a
built site (dist), URL the address of one; without either, the corpus of the site in the current folder. Tools:
search, get_clause, resolve_citation, verify_quote, audit_text, parallels. All of them only read. Every answer has
permalink, edition, SHA-256 and the coverage: which texts it holds for.

For an assistant: {"command": "npx", "args": ["clausary", "mcp", "FOLDER"]}. npm run needs -s: without it npm
itself prints a line into the protocol.

  -h, --help  this help
`

export const command = defineCommand({
  help,
  settings: false,
  options: {},
  run: async (_, [place, ...rest]) => {
    if (rest.length > 0) throw new UserError('name one folder or address (see --help)')
    // Output of our own or other modules must not get into the protocol.
    console.log = console.error
    console.info = console.error
    console.debug = console.error
    const library = await open(place)
    const code = new Promise<number>((ended) => {
      process.stdin.once('close', () => ended(0))
      // After a message that is longer than the limit nothing more is read.
      process.once('beforeExit', () => ended(1))
    })
    serveStdio(() => makeServer(library), {
      transport: new StdioServerTransport(undefined, undefined, { maxBufferSize: MAX_MESSAGE }),
      onerror: (error) => process.stderr.write(`${faultOf(error)}\n`),
    })
    const answer = await code
    await library.close()
    return answer
  },
})

/** One line for what is wrong with what came in; validators list all that each kind of message lacks, as JSON. */
function faultOf({ message }: Error): string {
  const [first = ''] = message.split('\n')
  return first === '[' ? 'a line is no message of the protocol: skipped' : first
}

async function open(place: string | undefined): Promise<Library> {
  if (place === undefined) {
    await loadSettings(process.cwd())
    const { value, problems } = await loadCorpus(false)
    stopOnErrors(problems.filter(({ severity }) => severity === 'error'))
    return contentLibrary(value)
  }
  if (/^https?:\/\//i.test(place)) return builtLibrary(addressFiles(place), null)
  return builtLibrary(folderFiles(place), place)
}
