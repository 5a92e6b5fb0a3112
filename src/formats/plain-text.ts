import { permalink } from '../citation/address.ts'
import { CITATION_FORMATS } from '../citation/citation-formats.ts'
import type { Inline } from '../corpus/model.ts'
import { readBlock } from '../corpus/reading.ts'
import { type Exported, isConversion } from './exported.ts'
import { type Line, linesOf, plain } from './lines.ts'
import { noteWords } from './notes.ts'

/**
 * The plain text, one paragraph per line; then, after a line of hyphens, the editor's changes and
 * the citation.
 */
export function writePlainText(exported: Exported): string {
  const lines = linesOf(exported)
  const notes = lines.flatMap((line) =>
    inlinesOf(line).flatMap((inline) => {
      const words = noteWords(inline, exported)
      return words === null ? [] : [`${placeOf(line, exported)}${words}`]
    }),
  )
  const { t } = exported
  return [
    ...lines.map(textOf),
    ...['', '----', ''],
    ...(notes.length > 0 ? [t('校記'), ...notes, ''] : []),
    ...endOf(exported),
    '',
  ].join('\n')
}

/** The citation, the licence, and for a conversion a statement that it is one. */
export function endOf(exported: Exported): string[] {
  const { t, licence, published, clause, site } = exported
  const address = permalink(published.id, clause, site)
  return [
    `${t('引用：')}${citation(exported)}`,
    ...(licence === null
      ? []
      : [`${t('許可：')}${[licence.text, licence.href].filter(Boolean).join(' ')}`]),
    ...(isConversion(exported) ? [t('由程式轉換，發布文本見 {address}', { address })] : []),
  ]
}

/** The first citation format, with words in place of the access date. */
export function citation({ cited, t }: Exported): string {
  const [first] = CITATION_FORMATS
  return first?.cite(cited).replace(/\{accessed[a-z-]*\}/g, t('訪問日期')) ?? ''
}

function textOf(line: Line): string {
  switch (line.kind) {
    case 'name':
      return line.text
    case 'table':
      return line.rows.map((row) => readBlock(row, 'corrected')).join('\n')
    default:
      return plain(line.inlines)
  }
}

function inlinesOf(line: Line): Inline[] {
  switch (line.kind) {
    case 'name':
      return []
    case 'table':
      return line.rows.flatMap(({ inlines }) => inlines)
    default:
      return line.inlines
  }
}

function placeOf(line: Line, { nameOf }: Exported): string {
  const name = line.kind === 'name' || line.clause === null ? null : nameOf(line.clause)
  return name === null ? '' : `${name}：`
}
