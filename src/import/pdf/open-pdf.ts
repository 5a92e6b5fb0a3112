import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { reachPage } from '../reach-page.ts'
import type { TextRun } from './text-run.ts'

const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** Yields the runs of text of every page of a PDF, page by page. Throws the errors of PDF.js. */
export async function* readPages(bytes: Uint8Array): AsyncGenerator<TextRun[]> {
  const task = getDocument({
    // PDF.js takes over the memory, and accepts no Buffer; the caller keeps the original.
    data: new Uint8Array(bytes),
    // Chinese PDFs often refer to a character map (GBK-EUC-H) instead of including it.
    cMapUrl: join(root, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(root, 'standard_fonts') + sep,
    useWorkerFetch: false,
    disableFontFace: true,
    verbosity: 0,
  })
  try {
    const document = await task.promise
    for (let number = 1; number <= document.numPages; number++) {
      reachPage(number)
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      yield items.flatMap((item) => ('str' in item ? [toRun(item)] : []))
      page.cleanup()
    }
  } finally {
    reachPage(null)
    await task.destroy()
  }
}

interface Item {
  str: string
  transform: unknown[]
  width: number
}

function toRun({ str, transform, width }: Item): TextRun {
  const [, , c, d, x, y] = transform.map(Number)
  return { text: str, x: x ?? 0, y: y ?? 0, width, size: Math.hypot(c ?? 0, d ?? 0) }
}
