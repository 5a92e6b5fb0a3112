import { z } from 'zod'
import { settingsSchema } from './settings.ts'

interface Schema {
  type?: string
  enum?: unknown[]
  const?: unknown
  items?: Schema
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  default?: unknown
  description?: string
}

/** The type of a setting, in TypeScript notation. */
function typeOf(schema: Schema): string {
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' or ')
  if (schema.anyOf) return 'text' // a string, or one for each script
  if (schema.items) return `list of ${typeOf(schema.items)}`
  if (schema.properties) {
    const fields = Object.entries(schema.properties).map(
      ([name, field]) => `${name}${schema.required?.includes(name) ? '' : '?'}: ${typeOf(field)}`,
    )
    return `{ ${fields.join(', ')} }`
  }
  return schema.type === 'object' ? '{ name: text }' : (schema.type ?? 'value')
}

function entry(name: string, schema: Schema, required: boolean): string {
  const usual =
    schema.default === undefined ? '' : `; default \`${JSON.stringify(schema.default)}\``
  return `### \`${name}\`\n\n${typeOf(schema)}${required ? '; required' : usual}\n\n${schema.description}\n`
}

/** `docs/settings.md`: every setting with its type, default and description, from the schema. */
export function settingsReference(): string {
  const { properties = {}, required = [] } = z.toJSONSchema(settingsSchema, {
    io: 'input',
  }) as Schema
  const entries = Object.entries(properties).map(([name, schema]) =>
    entry(name, schema, required.includes(name)),
  )
  return `# Settings

Everything that a publisher sets stands in \`clausary.config.ts\`. This page is made from the schema by
\`node scripts/write-docs.ts\`; a test holds the two together.

\`\`\`ts
import { defineSettings } from 'clausary'

export default defineSettings({
  title: '某市政策文件',
  description: '某市的政策文件，逐條可讀、可查、可引。',
  url: 'https://policies.example.org',
  defaultScript: 'zh-Hant',
})
\`\`\`

An unknown or wrong setting stops every command with the file, the line, what was found and what to write.
A *text* is a string in the script of the site, which is converted for readers of the other, or
\`{ 'zh-Hant': '…', 'zh-Hans': '…' }\`.

In the environment \`CLAUSARY_URL\`, \`CLAUSARY_BASE\`, \`CLAUSARY_CORPUS\`, \`CLAUSARY_SCRIPT\`, \`CLAUSARY_QUOTES\`,
\`CLAUSARY_CLAUSE_PAGES\` and \`CLAUSARY_HOST\` win over the file.

## Fields

${entries.join('\n')}
## Styles

Colours, type and space are custom properties (\`--seal\`, \`--ink\`, \`--paper\`, \`--serif\`, \`--measure\` …, see
\`src/styles/tokens.css\`). The program's own rules stand in cascade layers, so every rule of your
\`stylesheet\` wins over them:

\`\`\`css
:root { --measure: 34em; }
\`\`\`

## Components

Each of \`components\` is an Astro component of yours that gets \`script\` (\`zh-Hant\` or \`zh-Hans\`) as a prop.
It can import nothing inline: the content security policy of the site forbids inline scripts and styles.
`
}
