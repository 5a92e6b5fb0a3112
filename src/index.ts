/**
 * The public API: everything here is documented, tested as packed, and stable from release to
 * release.
 */
export { checkQuotation } from './api/check-quotation.ts'
export { loadCorpus } from './api/load-corpus.ts'
export { resolveReference } from './api/resolve-reference.ts'
export { type SearchSiteOptions, search } from './api/search.ts'
export type { QuotationReport, QuotationStatus } from './citation/quotation.ts'
export type { Candidate } from './citation/resolve.ts'
export type { Block, Clause, Document, Inline } from './corpus/model.ts'
export type { Problem, Result } from './corpus/problem.ts'
export { readDocumentAkn } from './formats/akn/read-akn.ts'
export { readDocumentJson } from './formats/read-json.ts'
export type { ClauseFileJson, DocumentJson } from './formats/text-json.ts'
export { clausary, clausary as default } from './integration/clausary.ts'
export type { Principle } from './principles/principle.ts'
export { type ConvertOptions, convert } from './script/convert.ts'
export type { SearchResult } from './search/query.ts'
export { defineSettings } from './settings/define-settings.ts'
export type { Settings, SettingsInput } from './settings/settings.ts'
export type { Corpus } from './view/corpus.ts'
