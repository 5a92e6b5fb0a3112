import type { Range } from './types.ts'
import { FIELD_NAMES } from './vocabulary/field-names.ts'
import { type Form, type FormName, LINE_FORMS } from './vocabulary/line-forms.ts'

const FORMS: Record<string, Form | undefined> = LINE_FORMS
const NAMES = new Set(FIELD_NAMES.flatMap(([name, , tag]) => (tag === 'table' ? [] : [name])))
/** A name before a colon or bar; its characters may be spaced: 标　　题：. */
const FIELD = /^[-•·\s]*([^：:|]{2,24}?)[ \t\u3000]*[：:|]/
/** 青水字〔2031〕12号　　签发人：王某: the officer or the urgency next to a number. */
const SIGNER =
  /(?<![ \u3000])[ \u3000]+(?:签发人?|会签人?|等级|缓急|密级|紧急程度)[ ]?[：:].{0,30}$/

/** Whether folded text has a form of the vocabulary. */
export function isForm(text: string, name: FormName): boolean {
  return holds(text, FORMS[name])
}

function holds(text: string, form: Form | undefined): boolean {
  if (form === undefined || text.length > (form.longest ?? text.length)) return false
  if (text.length < (form.shortest ?? 0)) return false
  return any(text, form.any) && !(form.none !== undefined && any(text, form.none))
}

function any(text: string, shapes: Form['any']): boolean {
  for (const shape of shapes)
    if (typeof shape === 'string' ? holds(text, FORMS[shape]) : shape[0].test(text)) return true
  return false
}

/** The match of the patterns of a form in folded text; null if there is none. */
export function matchForm(text: string, name: FormName): RegExpExecArray | null {
  if (!isForm(text, name)) return null
  for (const shape of FORMS[name]?.any ?? []) {
    const match = typeof shape === 'string' ? null : shape[0].exec(text)
    if (match !== null) return match
  }
  return null
}

/** Whether a line is a 发文字号, with or without the signing officer. */
export function isDocNumber(text: string): boolean {
  return text.length <= 100 && isForm(text.replace(SIGNER, ''), 'number')
}

/** The 发文字号 of a line as printed, without the signing officer. */
export function printedNumber(content: string, folded: string): string {
  const at = folded.search(SIGNER)
  const number = at === -1 ? content : content.slice(0, at)
  return number.replace(/^[（(]([^（）()]+)[）)]$/, '$1')
}

/**
 * Whether a line is a field of a portal's table about the document: its name with or without its
 * value.
 */
export function isPageField(text: string): boolean {
  if (text.length >= 300 || isForm(text, 'standard-dates')) return false
  const name = FIELD.exec(text)?.[1]?.replace(/[ \t\u3000]/g, '')
  return (name !== undefined && NAMES.has(name)) || isForm(text, 'dated-field')
}

/** The line that opens an annex: its printed number, empty if it has none; null for other lines. */
export function annexNumber(text: string): { printed: string; length: number } | null {
  const match = matchForm(text, 'annex-head')
  return match === null ? null : { printed: match[1] ?? '', length: match[0].length }
}

/** Ranges of the two parts of a line: an authority or document number, and a date. */
export interface DatedLine {
  by: 'issuer' | 'docNumber'
  /** The part before the date. */
  name: Range
  date: Range
}

/**
 * 某某市人民政府办公室　2020年6月8日, （青政发〔2031〕3号　2031年4月1日）: authority or number, and
 * date, on one line; null for other lines.
 */
export function datedLine(text: string): DatedLine | null {
  const at =
    text.length > 80
      ? -1
      : text.search(/[ \u3000]+(?:[0-9〇○零一二三四五六七八九]{4}[-年/.]|中华民国)/)
  if (at === -1) return null
  const bracket = /^[（(].*[）)]$/.test(text) ? 1 : 0
  const name = { start: bracket, end: at }
  const date = { start: at + text.slice(at).search(/\S/), end: text.length - bracket }
  if (!isForm(text.slice(date.start, date.end), 'date')) return null
  const before = text.slice(name.start, name.end)
  if (isForm(before, 'authority')) return { by: 'issuer', name, date }
  // 經濟部令　中華民國120年5月9日
  const order = /令$/.test(before) && isForm(before.slice(0, -1), 'authority')
  if (order) return { by: 'issuer', name: { start: bracket, end: at - 1 }, date }
  return isForm(before, 'number') ? { by: 'docNumber', name, date } : null
}
