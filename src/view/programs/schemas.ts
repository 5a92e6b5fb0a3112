/** A JSON Schema, draft 2020-12, as OpenAPI 3.1 uses it. */
type Schema = Readonly<Record<string, unknown>>

const text = { type: 'string' }
const textOrNull = { type: ['string', 'null'] }
const sha256 = {
  type: 'string',
  pattern: '^[0-9a-f]{64}$',
  description: 'SHA-256 of the published text, UTF-8',
}
const url = { type: 'string', format: 'uri', description: 'the permalink' }
const count = { type: 'integer', minimum: 0 }
const list = (items: Schema): Schema => ({ type: 'array', items })
const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })
const object = (properties: Record<string, Schema>, optional: readonly string[] = []): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
})

const HEAD = {
  format: { const: 'clausary' },
  version: { const: 1 },
  id: {
    type: 'string',
    description: 'the document, or the document and the clause: rules, rules/art3',
  },
  document: text,
  title: text,
  issuer: textOrNull,
  docNumber: textOrNull,
  date: { type: ['string', 'null'], description: 'ISO 8601 as far as known' },
  script: { enum: ['zh-Hant', 'zh-Hans'] },
  permalink: url,
  url: { type: 'string', description: 'the permalink with the edition, as citations give it' },
  edition: { type: 'string', pattern: '^[0-9a-f]{8}$' },
  sha256,
  cite: { type: 'object', additionalProperties: text },
  csl: { type: 'object', description: 'CSL-JSON' },
  text: ref('Text'),
}

/** Schemas of the site's JSON, by the name that operations refer to. */
export const SCHEMAS = {
  RegistryFile: { oneOf: [ref('Registry'), ref('RegistryIndex')] },
  Registry: object({
    version: { const: 1 },
    documents: list(ref('RegistryDocument')),
    clauses: list(ref('RegistryClause')),
    retired: list(ref('RetiredId')),
  }),
  RegistryIndex: object({
    version: { const: 1 },
    parts: { type: 'string', description: 'path of the registry of a document, for {document}' },
    documents: list(object({ id: text, title: text, level: textOrNull, clauses: count })),
    retired: list(ref('RetiredId')),
  }),
  RegistryPart: object({
    version: { const: 1 },
    document: ref('RegistryDocument'),
    clauses: list(ref('RegistryClause')),
  }),
  RegistryDocument: object({ id: text, title: text, url, sha256 }),
  RegistryClause: object({
    id: text,
    document: text,
    label: text,
    heading: textOrNull,
    url,
    sha256,
  }),
  RetiredId: object({
    id: text,
    movedTo: { type: ['string', 'null'], description: 'null where the text was withdrawn' },
    date: { type: 'string', format: 'date' },
    why: text,
  }),
  Text: object({
    published: { type: 'string', description: 'as the source has it' },
    corrected: { type: 'string', description: 'as the editor reads it' },
    shown: { type: 'string', description: 'as the page shows it, in the script of the file' },
  }),
  DocumentFile: object({
    ...HEAD,
    clause: { type: 'null' },
    front: list({ type: 'object' }),
    clauses: list(ref('Clause')),
    closing: list({ type: 'object' }),
  }),
  ClauseFile: object({ ...HEAD, clause: ref('Clause') }),
  Clause: object(
    {
      ...{ id: text, label: text, heading: textOrNull, level: count, name: textOrNull },
      ...{ permalink: url, edition: text, sha256, principles: list(text), text: ref('Text') },
      ...{ blocks: list({ type: 'object' }), clauses: list(ref('Clause')) },
    },
    ['text'],
  ),
  QuotableTexts: {
    oneOf: [
      { type: 'null' },
      list({
        type: 'array',
        prefixItems: [text, list(ref('QuotablePiece'))],
        minItems: 2,
        maxItems: 2,
      }),
    ],
  },
  FormerTexts: {
    oneOf: [
      { type: 'null' },
      list({
        type: 'array',
        description: 'document, edition, pieces',
        prefixItems: [text, text, list(ref('QuotablePiece'))],
        minItems: 3,
        maxItems: 3,
      }),
    ],
  },
  QuotablePiece: object(
    { id: text, label: text, corrected: text, published: text, from: list(count) },
    ['published', 'from'],
  ),
  AuditFacts: object({
    former: {
      type: 'object',
      description: 'by document',
      additionalProperties: list(
        object({
          edition: text,
          moved: list({ type: 'array', prefixItems: [text, list(text)], minItems: 2, maxItems: 2 }),
        }),
      ),
    },
    incomplete: list(text),
    unsearched: list(text),
    coverage: object({ site: text, documents: count, clauses: count }),
  }),
  Principles: { type: ['object', 'array'] },
  SearchManifest: object({
    version: text,
    script: { enum: ['hant', 'hans'] },
    id: list(text),
    record: list(text),
    names: list(text),
  }),
  Dts: { type: 'object', properties: { '@context': text, '@type': text, '@id': text } },
  JsonFeed: object({ version: text, title: text, items: list({ type: 'object' }) }),
  DataPackage: object({ name: text, resources: list({ type: 'object' }) }),
} as const satisfies Record<string, Schema>

export type SchemaName = keyof typeof SCHEMAS
