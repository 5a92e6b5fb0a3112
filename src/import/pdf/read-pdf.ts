import type { Refusal } from '../container.ts'
import type { ContainerText } from '../extract-text.ts'
import { joinParagraphs } from './join-paragraphs.ts'
import { withoutFurniture } from './page-furniture.ts'
import { type PageLine, pageLines } from './page-lines.ts'
import { withoutRadicals } from './radicals.ts'

/**
 * Extracts the text of a PDF, a line per paragraph, without page numbers and running heads; or
 * returns why there is none.
 */
export async function readPdf(bytes: Uint8Array): Promise<ContainerText | Refusal> {
  const pages: PageLine[][] = []
  try {
    // PDF.js takes a fifth of a second to load, so it is loaded only for PDFs.
    const { readPages } = await import('./open-pdf.ts')
    for await (const runs of readPages(bytes)) pages.push(pageLines(runs))
  } catch (error) {
    return refusalFor(error)
  }
  const empty = pages.flatMap((lines, i) => (lines.length === 0 ? [i + 1] : []))
  if (empty.length === pages.length)
    return {
      rule: 'scanned-pdf',
      message: `the PDF has no text on its ${pages.length} pages: they are pictures`,
      hint: 'read it with OCR first, and add what that gives',
    }
  const raw = joinParagraphs(withoutFurniture(pages)).join('\n')
  const text = `${mendCharacters(raw)}\n`
  const doubts = [emptyPages(empty), unreadableCharacters(text)].filter((doubt) => doubt !== null)
  return { text, decision: `PDF, ${pages.length} page${pages.length === 1 ? '' : 's'}`, doubts }
}

function refusalFor(error: unknown): Refusal {
  if (!(error instanceof Error)) throw error
  if (error.name === 'PasswordException')
    return {
      rule: 'encrypted-file',
      message: 'the PDF is encrypted',
      hint: 'save it without a password',
    }
  const fault =
    error.name === 'InvalidPDFException'
      ? 'it is cut off, or its table of contents is damaged'
      : error.message.split('\n')[0]
  return {
    rule: 'damaged-file',
    message: `the PDF cannot be read (${fault})`,
    hint: 'get or save it anew',
  }
}

// Fonts map control characters to empty glyphs.
function mendCharacters(text: string): string {
  return withoutRadicals(text).replace(/(?![\n\t])\p{Cc}/gu, '')
}

function emptyPages(pages: readonly number[]): Refusal | null {
  if (pages.length === 0) return null
  const shown = pages.slice(0, 10).join(', ')
  return {
    rule: 'page-without-text',
    message: `page${pages.length > 1 ? 's' : ''} ${shown}${pages.length > 10 ? ' …' : ''} of the PDF hold no text`,
    hint: 'look whether they are blank or pictures; pictures need OCR',
  }
}

function unreadableCharacters(text: string): Refusal | null {
  const count = text.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0
  if (count === 0) return null
  return {
    rule: 'unreadable-characters',
    message: `${count} characters of the PDF have no meaning: its fonts do not say which they are`,
    hint: 'compare the text with the pages, or add a Word or web version of the document',
  }
}
