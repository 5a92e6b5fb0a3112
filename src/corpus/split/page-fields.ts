import type { SplitDocument } from './types.ts'

/** What a portal's table or the head of a letter says about a document: 发文字号：…, 受文者：…. */
export type PageFields = Pick<SplitDocument, 'title' | 'docNumber' | 'date' | 'addressee'> & {
  /** Index of the line that the title stands on; -1 when no field gives it. */
  titleLine: number
}

const FIELDS: readonly (readonly [Exclude<keyof PageFields, 'titleLine'>, RegExp])[] = [
  ['title', /^(?:法規名稱|法规名称|文件名称|文件名稱|信息名称|标题|標題|名称|名稱)$/],
  ['docNumber', /^(?:发文字号|發文字號|文号|文號|发文文号|文件编号)$/],
  ['date', /^(?:成文日期|发文日期|發文日期|修正日期|公布日期|公發布日|生成日期)$/],
  ['addressee', /^(?:受文者|發給|发给|主送|主送机关)$/],
]
const FIELD = /^[•·\s]*([^：:\s]{2,6})[ \t\u3000]*[：:|][ \t\u3000]*([^|]*).*$/

/** Fields in some lines of a page; the value may stand on the line after its name. */
export function readPageFields(lines: readonly string[]): PageFields {
  const fields: PageFields = {
    title: null,
    docNumber: null,
    date: null,
    addressee: null,
    titleLine: -1,
  }
  for (const [i, line] of lines.entries()) {
    const match = line.length > 160 ? null : FIELD.exec(line)
    const name = match?.[1]
    const known = name === undefined ? undefined : FIELDS.find(([, pattern]) => pattern.test(name))
    if (known === undefined) continue
    const below = lines.findIndex((next, j) => j > i && next !== '')
    const value = match?.[2] || lines[below]
    if (value === undefined || value.length >= 100 || FIELD.test(value)) continue
    if (known[0] === 'title' && fields.title === null) fields.titleLine = match?.[2] ? i : below
    fields[known[0]] ??= value.trim()
  }
  return fields
}
