import { REFERENCE_FILES } from '../citation/citation-formats.ts'
import type { Phrase } from '../strings/phrases.ts'
import type { Exported } from './exported.ts'
import { type ExportSurroundings, readExport } from './read-export.ts'
import type { DocumentJson } from './text-json.ts'

/**
 * Interface phrases used by the formats that can be made in the browser: the page must include
 * them.
 */
export const MADE_PHRASES = [
  '校記',
  '「{text}」，原作「{sic}」',
  '「{text}」，原缺',
  '引用：',
  '許可：',
  '訪問日期',
] as const satisfies readonly Phrase[]

// Each writer is loaded on demand: a page has one file to make.
const WRITERS: Readonly<Record<string, (exported: Exported) => Promise<string>>> = {
  txt: async (exported) => (await import('./plain-text.ts')).writePlainText(exported),
  md: async (exported) => (await import('./markdown.ts')).writeMarkdown(exported),
  json: async (exported) => (await import('./write-json.ts')).writeJson(exported),
  xml: async (exported) => (await import('./akn/write-akn.ts')).writeAkn(exported),
  bib: async ({ cited }) => REFERENCE_FILES.bib(cited),
  ris: async ({ cited }) => REFERENCE_FILES.ris(cited),
  'csl.json': async ({ cited }) => REFERENCE_FILES['csl.json'](cited),
}

/** Suffixes of the files that can be made from a document's `.json`. */
export const MADE_FORMATS: readonly string[] = Object.keys(WRITERS)

/**
 * The file that a site would have at an address, byte for byte, made from the document's `.json`.
 * Null for a clause that the document does not have, a format that cannot be made this way, and a
 * conversion.
 */
export async function makeFile(
  json: DocumentJson,
  clause: string | null,
  format: string,
  surroundings: ExportSurroundings,
): Promise<string | null> {
  const exported = readExport(json, clause, surroundings)
  const write = WRITERS[format]
  return exported === null || write === undefined ? null : write(exported)
}
