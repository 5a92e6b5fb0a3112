import type { Words } from './messages.ts'

const MAINLAND_QUOTES: Record<string, string> = { '「': '“', '」': '”', '『': '‘', '』': '’' }

/** The site's own prose in the quotation marks of the reader's script. */
export function quoted(text: string, script: Words): string {
  if (script !== 'zh-Hans') return text
  return text.replace(/[「」『』]/g, (mark) => MAINLAND_QUOTES[mark] ?? mark)
}

/** An editor's note: quotations in 「」 or “” are unchanged, the rest is passed through `prose`. */
export function quotedNote(
  text: string,
  script: Words,
  prose: (text: string) => string = (words) => words,
): string {
  return text
    .split(/(「[^「」]*」|“[^“”]*”)/)
    .map((part) => quoted(/^[「“]/.test(part) ? part : prose(part), script))
    .join('')
}
