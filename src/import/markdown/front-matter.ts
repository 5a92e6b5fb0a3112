import { readYaml } from '../../corpus/read-yaml.ts'
import { type ContainerFields, NO_FIELDS } from '../container-fields.ts'

type Field = Exclude<keyof ContainerFields, 'name'>

/** Keys of a frontmatter with metadata of a document. */
const KEYS: ReadonlyMap<string, Field> = new Map<string, Field>([
  ...keys('title', 'title 标题 標題 名称 名稱'),
  ...keys(
    'docNumber',
    'number docnumber doc_number doc-number document_number document-number documentnumber 文号 文號 发文字号 發文字號 字号',
  ),
  ...keys('date', 'date 日期 成文日期 公布日期 發布日期 发布日期 通过日期'),
  ...keys(
    'issuer',
    'issuer authority publisher department 发文机关 發文機關 制定机关 发布机关 发布机构',
  ),
])

function* keys(field: Field, words: string): Generator<[string, Field]> {
  for (const word of words.split(' ')) yield [word, field]
}

/**
 * Metadata in the frontmatter of a Markdown file: YAML, or the plain pairs of TOML. Null if it
 * cannot be read.
 */
export function frontMatterFields(kind: 'yaml' | 'toml', value: string): ContainerFields | null {
  const fields: ContainerFields = { ...NO_FIELDS }
  const pairs = kind === 'yaml' ? yamlPairs(value) : tomlPairs(value)
  if (pairs === null) return null
  for (const [key, text] of pairs) {
    const field = KEYS.get(key.toLowerCase())
    if (field !== undefined && text.trim() !== '') fields[field] ??= withoutTime(text.trim())
  }
  return fields
}

// 2031-03-01 10:00:00 +0800: the day without the time at which a site published.
function withoutTime(value: string): string {
  return value.replace(/^(\d{4}-\d{1,2}-\d{1,2})[T ]\d{1,2}:.*$/u, '$1')
}

// Null for invalid YAML, or YAML with aliases, which multiply: the file is read nevertheless.
function yamlPairs(value: string): [string, string][] | null {
  const { data, fault } = readYaml(value)
  if (fault !== null) return null
  if (data === null || typeof data !== 'object') return []
  return Object.entries(data).flatMap(([key, one]) =>
    typeof one === 'string' || typeof one === 'number' ? [[key, String(one)]] : [],
  )
}

function tomlPairs(value: string): [string, string][] {
  const pairs = value.matchAll(/^([^\s=[\]#]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([\d:TZ+-]+))\s*$/gmu)
  return [...pairs].map(([, key = '', double, single, bare]) => [
    key,
    double ?? single ?? bare ?? '',
  ])
}
