import { chineseDate } from '../citation/chinese-date.ts'
import { readPrintedDates } from '../corpus/printed-date.ts'
import type { Phrase } from '../strings/phrases.ts'
import { documentSize } from './document-size.ts'
import type { DocumentView } from './document-view.ts'

/** A row of the table above a document. */
export interface Fact {
  name: string
  value: string
  /** The date in the value, ISO 8601. */
  date?: string | null
  /** Whether an editor concluded it and gives the reason in the notes. */
  noted?: boolean
  /** Whether it spans the full width. */
  wide?: boolean
}

/** The known facts about a document, in the reader's script; unknown ones are omitted. */
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

/** The printed form, if it differs from the row above. */
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

/** A note on the document as a whole. */
export interface NoteView {
  text: string
  certainty?: number | undefined
}

/** The editor's notes on a document, and the grounds of each identified field. */
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
