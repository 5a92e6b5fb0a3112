import type { APIRoute } from 'astro'
import {
  clauseFilePaths,
  type ReferenceFileProps,
  referenceFile,
} from '../../../view/reference-files.ts'

export const getStaticPaths = clauseFilePaths

/** `/central/2-8.bib`: a clause for reference managers. */
export const GET: APIRoute<ReferenceFileProps> = ({ props }) => referenceFile(props)
