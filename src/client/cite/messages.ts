/**
 * What the page says of the address that one came by, in Traditional Chinese; `{…}` is filled in. Pages
 * put these, converted, into `data-messages` of their notice.
 */
export const ADDRESS_MESSAGES = {
  chosen: '已標出 {n} 條。',
  unknown: '本文沒有 {value} 這一條。',
  malformed: '地址中的「{value}」不是條號。',
  reversed: '「{value}」首尾倒置，已按先後次序標出。',
  changed: '所引版本 {value} 之後，此處文字有改動。',
  never: '此處沒有過版本 {value}，現為 {current}。',
  compare: '對照新舊文本',
  changedClauses: '改過的條文，新舊對照見：',
  quoted: '已標出所引文字。',
  lost: '地址所指的文字不在此條中。',
  quote: '複製引文',
  meant: '您要找的可能是：',
} as const

export type AddressMessages = Record<keyof typeof ADDRESS_MESSAGES, string>

/** A message with its places filled in. */
export function fillMessage(message: string, values: Record<string, string | number>): string {
  return message.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}
