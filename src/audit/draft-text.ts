import { decode } from '../corpus/decode.ts'
import { readDocx } from '../import/docx/read-docx.ts'

/** The text of a draft, or why there is none, in one line. */
export type DraftText = { text: string; refused: null } | { text: null; refused: string }

/**
 * The text of a draft file: of a Word document with its notes at the end and tracked changes
 * accepted; of any other file the text as it is, in whatever encoding. The same in a browser.
 */
export function draftText(bytes: Uint8Array, name: string): DraftText {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 80))
  if (head.startsWith('{\\rtf')) return refuse('is a rich text file: save it as .docx, or as .txt')
  if (head.includes('mimetypeapplication/vnd.oasis.opendocument'))
    return refuse('is an OpenDocument file: save it as .docx, or as .txt')
  const isZip = head.startsWith('PK')
  if (isZip || /\.docx$/i.test(name)) {
    if (!isZip) return refuse('is no Word document: save it as .docx, or as .txt')
    const read = readDocx(bytes)
    return 'rule' in read
      ? refuse(`${read.message}: ${read.hint}`)
      : { text: read.text, refused: null }
  }
  const { text, problems } = decode(bytes, name)
  const fault = problems.find(({ severity }) => severity === 'error')
  return fault ? refuse(`${fault.message} ${fault.hint}`) : { text, refused: null }
}

function refuse(refused: string): DraftText {
  return { text: null, refused }
}
