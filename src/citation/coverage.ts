import { countClauses } from '../corpus/count-clauses.ts'
import type { Document } from '../corpus/model.ts'
import type { CitedSite } from './citable.ts'

/** What was searched: an answer is valid for these texts only. */
export interface Coverage {
  /** Name of the site. */
  site: string
  documents: number
  clauses: number
}

/** The coverage of answers based on these documents. */
export function coverageOf(
  documents: readonly Document[],
  site: Pick<CitedSite, 'title' | 'defaultScript'>,
): Coverage {
  return {
    site: siteName(site),
    documents: documents.length,
    clauses: documents.reduce((sum, document) => sum + countClauses(document), 0),
  }
}

/** The name of a site in its own script. */
function siteName({ title, defaultScript }: Pick<CitedSite, 'title' | 'defaultScript'>): string {
  return typeof title === 'string' ? title : title[defaultScript]
}
