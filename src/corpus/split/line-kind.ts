import type { Marker } from '../numbering/marker.ts'
import { readMarker } from '../numbering/read-marker.ts'
import { isMeetingField, isPageField, isPageFurniture, isWidget } from './boilerplate.ts'
import {
  annexNumber,
  beginsTitle,
  isAddressee,
  isAnnexNote,
  isAuthority,
  isContentsHead,
  isCopyLine,
  isDate,
  isDocNumber,
  isHistory,
  isLetterHead,
  isSampleTitle,
  isTitle,
  signedDate,
} from './line-kinds.ts'
import { type Line, lineText } from './lines.ts'

/** What a line looks like when it is judged alone. */
export type LineKind =
  | 'blank'
  | 'furniture'
  /** Furniture that may stand between a title and its text. */
  | 'widget'
  /** A field of a portal's table about the document. */
  | 'field'
  | 'label'
  | 'title'
  | 'sample'
  | 'number'
  | 'date'
  | 'history'
  | 'addressee'
  | 'authority'
  | 'contents'
  | 'annex'
  | 'copy'
  | 'prose'
  | 'short'

/** Kind of every line, judged alone. */
export function lineKinds(text: string, lines: readonly Line[]): LineKind[] {
  const kinds = lines.map((line) => lineKind(lineText(text, line)))
  let ahead: Marker | null = null
  for (let i = kinds.length - 1; i >= 0; i -= 1) {
    if (kinds[i] === 'blank') continue
    const marker = readMarker(lineAt(text, lines, i), 0)
    const parent =
      marker !== null && ahead?.construct === 'decimal' && ahead.suffix[0] === marker.value
    if (parent && marker.construct === 'arabic-bare') kinds[i] = 'label'
    ahead = marker
  }
  let open = false
  for (const [i, kind] of kinds.entries()) {
    if (kind === 'blank') continue
    if (open && VALUES.has(kind)) kinds[i] = 'field'
    open = kind === 'field' && /[：:|]$/.test(lineAt(text, lines, i))
  }
  return kinds
}

/** Kinds that the value of a portal's field on a line of its own can look like. */
const VALUES = new Set<LineKind>(['short', 'number', 'date', 'history', 'authority'])

function lineKind(content: string): LineKind {
  if (content === '' || /^[★☆_=\-—]+$/.test(content)) return 'blank'
  if (/^#{1,6}[ \t]/.test(content)) return lineKind(content.replace(/^[# \t]+/, ''))
  if (isDate(content)) return 'date'
  if (isDocNumber(content)) return 'number'
  if (isContentsHead(content)) return 'contents'
  if (isSampleTitle(content)) return 'sample'
  if (isLetterHead(content)) return 'title'
  if (/^附件[：:][ ]?如(?:主旨|說明|文|上)/.test(content)) return 'field'
  if (isPageField(content) || isMeetingField(content)) return 'field'
  if (isWidget(content)) return 'widget'
  if (isPageFurniture(content)) return 'furniture'
  const marker = readMarker(content, 0)
  if (marker !== null && marker.construct !== 'arabic-bare' && marker.construct !== 'han-is')
    return 'label'
  if (annexNumber(content) !== null || isAnnexNote(content)) return 'annex'
  if (isCopyLine(content)) return 'copy'
  if (isHistory(content) || signedDate(content) !== null) return 'history'
  if (isAddressee(content)) return 'addressee'
  if (isTitle(content)) return 'title'
  if (isAuthority(content)) return 'authority'
  if (beginsTitle(content)) return 'short'
  return content.length > 40 || /[。；：:]$/.test(content) ? 'prose' : 'short'
}

/** Whether a line is text of a document rather than its title or the page around. */
export function isBody(kind: LineKind | undefined): boolean {
  return kind === 'prose' || kind === 'label' || kind === 'addressee' || kind === 'contents'
}

/** Text of the line with an index; empty outside the page. */
export function lineAt(text: string, lines: readonly Line[], index: number): string {
  const line = lines[index]
  return line === undefined ? '' : lineText(text, line)
}
