import { absolute, basePath } from '../../citation/address.ts'
import { site } from '../../site.ts'
import type { Corpus } from '../corpus.ts'
import { readerFor } from '../reader.ts'
import { type Operation, operations } from './operations.ts'
import { SCHEMAS } from './schemas.ts'

/** Version of the description and of the files, which say `version: 1`. */
const VERSION = '1.0.0'

const PARAMETERS: Readonly<Record<string, string>> = {
  document: 'id of a document, as the registry has it',
  part: 'two hexadecimal digits, from 00',
  clause: 'id of a clause in its document, as the registry has it: 2-8, art38',
}

/** The OpenAPI 3.1 description of the files that the site has for programs. */
export function openApi(corpus: Corpus): Record<string, unknown> {
  const { convert } = readerFor(site.defaultScript)
  return {
    openapi: '3.1.1',
    info: {
      title: convert(site.title),
      version: VERSION,
      summary: convert(site.description),
      description:
        'Static files of a site made with Clausary. Every text has a permalink and the SHA-256 of what was published. Paths hold for the script that the texts were published in.',
      ...(site.licence && {
        license: {
          name: convert(site.licence.text),
          ...(site.licence.href !== undefined && { url: site.licence.href }),
        },
      }),
    },
    servers: [{ url: absolute(basePath(site.base), site).replace(/\/$/, '') }],
    paths: Object.fromEntries(operations(corpus).map((one) => [one.path, { get: described(one) }])),
    components: { schemas: SCHEMAS },
  }
}

function described({ id, path, summary, type, schema }: Operation): object {
  const names = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = '']) => name)
  const content = schema === null ? {} : { schema: { $ref: `#/components/schemas/${schema}` } }
  return {
    operationId: id,
    summary,
    parameters: names.map((name) => ({
      ...{ name, in: 'path', required: true },
      description: PARAMETERS[name] ?? name,
      schema: { type: 'string' },
    })),
    responses: {
      200: { description: summary, content: { [type]: content } },
      ...(names.length > 0 && { 404: { description: 'no such document or clause' } }),
    },
  }
}
