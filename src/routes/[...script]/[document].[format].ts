import type { APIRoute } from 'astro'
import { fileResponse } from '../../view/file-contents.ts'
import {
  documentFilePaths,
  type ReferenceFileProps,
  referenceFile,
} from '../../view/reference-files.ts'
import { documentTextPaths, type TextFileProps, textFile } from '../../view/text-files.ts'

export const getStaticPaths = async () => [
  ...(await documentFilePaths()),
  ...(await documentTextPaths()),
]

/** `/central.bib`, `.json`: a document for reference managers, and in every text format. */
export const contents = (props: ReferenceFileProps | TextFileProps) =>
  'text' in props ? textFile(props) : referenceFile(props)

export const GET: APIRoute<ReferenceFileProps | TextFileProps> = async ({ props }) =>
  fileResponse(await contents(props))
