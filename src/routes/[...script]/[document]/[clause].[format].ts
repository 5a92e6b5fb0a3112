import type { APIRoute } from 'astro'
import { fileResponse } from '../../../view/file-contents.ts'
import {
  clauseFilePaths,
  type ReferenceFileProps,
  referenceFile,
} from '../../../view/reference-files.ts'
import { clauseTextPaths, type TextFileProps, textFile } from '../../../view/text-files.ts'

export const getStaticPaths = async () => [
  ...(await clauseFilePaths()),
  ...(await clauseTextPaths()),
]

/** `/central/2-8.bib`, `.json`: a clause for reference managers, and in every text format. */
export const contents = (props: ReferenceFileProps | TextFileProps) =>
  'text' in props ? textFile(props) : referenceFile(props)

export const GET: APIRoute<ReferenceFileProps | TextFileProps> = async ({ props }) =>
  fileResponse(await contents(props))
