import type { APIRoute } from 'astro'
import {
  documentFilePaths,
  type ReferenceFileProps,
  referenceFile,
} from '../../view/reference-files.ts'

export const getStaticPaths = documentFilePaths

/** `/central.bib`: a document for reference managers. */
export const GET: APIRoute<ReferenceFileProps> = ({ props }) => referenceFile(props)
