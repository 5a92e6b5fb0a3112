import { McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'
import { VERSION } from '../version.ts'
import {
  answerAudit,
  answerClause,
  answerParallels,
  answerQuote,
  answerReference,
  answerSearch,
  QuestionError,
} from './answer.ts'
import type { Library } from './library.ts'

/** Longest query, reference and quotation; longest draft. */
const SHORT = 2_000
const QUOTE = 20_000
const DRAFT = 2_000_000

const READ_ONLY = { readOnlyHint: true, idempotentHint: true, openWorldHint: false }

const limit = z.int().min(1).max(200).default(20).describe('most results in the answer')
const id = z.string().min(1).max(SHORT).describe('id of a clause or document: central/2-8, central')

/** A server for one library: all tools are read-only. */
export function makeServer(library: Library): McpServer {
  const { site, documents, clauses } = library.coverage
  const server = new McpServer(
    { name: 'clausary', version: VERSION },
    {
      instructions: `${site}: ${documents} policy documents with ${clauses} clauses. Quote only what verify_quote answers "found"; cite the url of the place with its edition. An answer holds for these documents alone: "cannot-tell" means that the text is not among them.`,
    },
  )
  const add = <S extends z.ZodObject>(
    name: string,
    description: string,
    inputSchema: S,
    answer: (input: z.output<S>) => Promise<object>,
  ) => {
    const config = { description, inputSchema, annotations: { title: name, ...READ_ONLY } }
    server.registerTool(name, config, (async (input: z.output<S>) =>
      answered(() => answer(input))) as never)
  }
  add(
    'search',
    'Clauses that have a text, character by character, in Traditional or Simplified; quotes, OR, -, NEAR/n and field:value as on the search page',
    z.strictObject({ query: z.string().min(1).max(SHORT), limit }),
    ({ query, limit }) => answerSearch(query, limit, library),
  )
  add(
    'get_clause',
    'The text of a clause with its permalink and hash; of a document the list of its clauses',
    z.strictObject({ id }),
    ({ id }) => answerClause(id, library),
  )
  add(
    'resolve_citation',
    'The places that a reference means: 《title》第三條, 中發〔2016〕32號第（八）項, an address',
    z.strictObject({ text: z.string().min(1).max(SHORT) }),
    ({ text }) => answerReference(text, library),
  )
  add(
    'verify_quote',
    'Whether a quotation is exact, the same in the other script, elided at ……, altered (with the differences), or not here',
    z.strictObject({
      quote: z.string().min(1).max(QUOTE),
      source: z
        .string()
        .min(1)
        .max(SHORT)
        .optional()
        .describe('where it is said to stand: an id, a title, 《title》第三條'),
    }),
    ({ quote, source }) => answerQuote(quote, source, library),
  )
  add(
    'audit_text',
    'Every citation, document number and quotation of a draft with its verdict; the draft is not changed',
    z.strictObject({ text: z.string().max(DRAFT) }),
    ({ text }) => answerAudit(text, library),
  )
  add(
    'parallels',
    'Passages of other texts that have words in common with a clause or document, strongest first',
    z.strictObject({ id, limit }),
    ({ id, limit }) => answerParallels(id, limit, library),
  )
  return server
}

/** The response of a tool; a request that cannot be answered is a one-line error. */
async function answered(answer: () => Promise<object>) {
  try {
    const output = await answer()
    return {
      content: [{ type: 'text' as const, text: JSON.stringify(output) }],
      structuredContent: output as Record<string, unknown>,
    }
  } catch (error) {
    if (!(error instanceof QuestionError)) console.error(error)
    const { message } = error as Error
    return {
      content: [{ type: 'text' as const, text: message.split('\n')[0] ?? message }],
      isError: true,
    }
  }
}
