import type { Inline } from '../model.ts'
import type { Placed, Report } from './report.ts'

const WRITE = '<Script hant="…" hans="…">the text as published</Script>'

/**
 * The readings that an editor gave for a place: at least one, each with as many characters as the
 * text, so that all offsets into the text remain valid.
 */
export function readScript(
  node: Placed,
  attributes: ReadonlyMap<string, string>,
  value: string,
  report: Report,
): Inline | null {
  const wrong = (message: string, hint: string) => {
    report(node, 'script', message, hint)
    return null
  }
  if (value === '') return wrong('<Script> around no text', `write ${WRITE}`)
  if (attributes.size === 0)
    return wrong(`<Script> around ${value} gives no reading`, `write ${WRITE}`)
  const length = [...value].length
  for (const [name, reading] of attributes) {
    const found = [...reading].length
    if (found !== length)
      return wrong(
        `${name}="${reading}" has ${found} characters, the text ${value} has ${length}`,
        'a reading has one character for each character of the text',
      )
  }
  const { hant = null, hans = null } = Object.fromEntries(attributes)
  return { type: 'script', value, hant, hans }
}
