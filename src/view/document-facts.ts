import type { Phrase } from '../strings/phrases.ts'
import type { DocumentView } from './document-view.ts'

/** A line of the table above a document. */
export interface Fact {
  name: string
  value: string
  certainty?: number | undefined
}

/** What is known of a document, in the reader's words; lines without a value are left out. */
export function documentFacts({ document, reader }: DocumentView): Fact[] {
  const { t } = reader
  const { meta } = document
  const found: [Phrase, string | null, { certainty?: number | undefined }?][] = [
    ['發文機關', meta.issuer.value, meta.issuer],
    ['發文字號', meta.docNumber.value, meta.docNumber],
    ['日期', meta.date.value, meta.date],
    ['頁面題名', meta.titleAsPublished],
    ['頁面日期', meta.dateAsPublished],
    ['主送', meta.addressee],
    ['落款', meta.signature],
    ...meta.attachments.map((attachment): [Phrase, string] => ['附件', attachment]),
  ]
  return found.flatMap(([name, value, identified]) =>
    value === null ? [] : { name: t(name), value, certainty: identified?.certainty },
  )
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
