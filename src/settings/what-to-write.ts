import type { z } from 'zod'

const KINDS: Readonly<Record<string, string>> = {
  object: 'an object { … }',
  record: 'an object { … }',
  array: 'a list [ … ]',
  boolean: 'true or false',
  string: 'a text in quotation marks',
  number: 'a number',
  int: 'a whole number',
}

/**
 * What to write instead of an invalid setting or field, where the schema has no message of its own.
 */
export function whatToWrite(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_value')
    return `write one of ${issue.values.map((value) => `'${String(value)}'`).join(', ')}`
  if (issue.code === 'invalid_type') return `write ${KINDS[issue.expected] ?? issue.expected}`
  if (issue.code === 'invalid_union')
    return "write a text in quotation marks, or { 'zh-Hant': '…', 'zh-Hans': '…' }"
  if (issue.code === 'invalid_format' && issue.format === 'url') return 'write an address https://…'
  if (issue.code === 'too_small')
    return issue.origin === 'string'
      ? 'write at least a character'
      : `write ${issue.minimum} or more`
  if (issue.code === 'unrecognized_keys')
    return `unknown ${issue.keys.length === 1 ? 'field' : 'fields'} ${issue.keys.slice(0, 5).join(', ')}`
  if (issue.code === 'too_big') return `write ${issue.maximum} or less`
  return undefined
}
