import { readPrintedDates } from '../corpus/printed-date.ts'
import type { Phrase } from '../strings/phrases.ts'
import { chineseDate } from './chinese-date.ts'
import { documentSize } from './document-size.ts'
import type { DocumentView } from './document-view.ts'

/** A line of the table above a document. */
export interface Fact {
  name: string
  value: string
  /** The date in it, ISO 8601. */
  date?: string | null
  /** Whether an editor concluded it, and says from what in the notes. */
  noted?: boolean
  /** Whether it takes the whole width. */
  wide?: boolean
}

/** What is known of a document, in the reader's words; what is not known is left out. */
export function documentFacts({ document, published, reader }: DocumentView): Fact[] {
  const { t } = reader
  const { meta } = document
  const date = meta.date.value
  const facts: (Omit<Fact, 'value'> & { name: Phrase; value: string | null })[] = [
    { name: '機關', value: meta.issuer.value, noted: isNoted(meta.issuer) },
    { name: '日期', value: date && chineseDate(date), date, noted: isNoted(meta.date) },
    { name: '文號', value: meta.docNumber.value, noted: isNoted(meta.docNumber) },
    { name: '篇幅', value: documentSize(published, reader) },
    { name: '原題', value: other(meta.titleAsPublished, meta.title), wide: true },
    {
      name: '原日期',
      value: isSaid(meta.dateAsPublished, date) ? null : meta.dateAsPublished,
      wide: true,
    },
    ...meta.attachments.map((value) => ({ name: '附件' as const, value, wide: true })),
  ]
  return facts.flatMap(({ name, value, ...rest }) =>
    value === null ? [] : { ...rest, name: t(name), value },
  )
}

/** What a page prints, where it is not what the line above says already. */
function other(printed: string | null, said: string): string | null {
  return printed === said ? null : printed
}

function isSaid(printed: string | null, date: string | null): boolean {
  return printed !== null && readPrintedDates(printed)[0] === date
}

function isNoted({
  certainty,
  note,
}: {
  certainty?: number | undefined
  note?: string | undefined
}) {
  return certainty !== undefined || note !== undefined
}

/** A remark on the text as a whole. */
export interface NoteView {
  text: string
  certainty?: number | undefined
}

/** The editor's remarks on a document, and what each identified field rests on. */
export function documentNotes({ document, reader }: DocumentView): NoteView[] {
  const { t } = reader
  const { notes, issuer, docNumber, date } = document.meta
  const grounds = [
    ['發文機關', issuer],
    ['發文字號', docNumber],
    ['日期', date],
  ] as const
  return [
    ...notes.map(({ text, certainty }) => ({ text: reader.note(text), certainty })),
    ...grounds.flatMap(([name, { note, certainty }]) =>
      note === undefined ? [] : { text: `${t(name)}：${reader.note(note)}`, certainty },
    ),
  ]
}
