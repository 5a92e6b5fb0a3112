import type { APIRoute } from 'astro'
import { getCorpus } from '../../view/corpus.ts'
import { corpusData, dataNames, hasData, PACKAGE } from '../../view/data-files.ts'
import { dataKey } from '../../view/page-keys.ts'

export async function getStaticPaths() {
  const corpus = await getCorpus()
  if (!hasData(corpus)) return []
  const key = dataKey()
  return dataNames(corpus).map((file) => ({
    params: { file },
    ...(key !== undefined && { cacheKey: key }),
  }))
}

/** `/data/clauses.csv`: a file of the whole corpus. */
export const GET: APIRoute<Record<string, never>, { file: string }> = async ({ params }) => {
  const { files, description } = corpusData(await getCorpus())
  if (params.file === PACKAGE)
    return new Response(description, {
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
    })
  const file = files.find(({ name }) => name === params.file)
  if (!file) throw new Error(`no file ${params.file} in the data`)
  return new Response(file.bytes as BodyInit, { headers: { 'Content-Type': file.type } })
}
