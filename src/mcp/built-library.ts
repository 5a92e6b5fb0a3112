import { z } from 'zod'
import { type AuditData, auditCorpus, type PublishedAudit } from '../audit/audit-corpus.ts'
import { type FormerPieces, formerTexts } from '../citation/former-texts.ts'
import { type QuotablePiece, quotableTexts } from '../citation/quotable-text.ts'
import type { Registry, RegistryIndex, RegistryPart } from '../citation/registry.ts'
import type { GoToDocument } from '../citation/resolve.ts'
import { openBuiltSite } from '../search/built-site.ts'
import { GO_TO_FILE, NAMES_FILE, type SearchNames } from '../search/names.ts'
import { type OpenSearch, openSearch } from '../search/open-search.ts'
import type { TextFile } from '../search/text-file.ts'
import { type Library, once } from './library.ts'
import { publishedPairs } from './published-pairs.ts'
import { scanSources } from './scan-sources.ts'
import type { SiteFiles } from './site-files.ts'

/** Validates data from a site: somebody else's folder may contain anything. */
const COVERAGE = z.object({ site: z.string(), documents: z.int(), clauses: z.int() })

/**
 * A built site as a library.
 *
 * @param folder - path of the site on this machine, to search it with its index; null to scan its
 * texts
 */
export async function builtLibrary(files: SiteFiles, folder: string | null): Promise<Library> {
  const published = await readJson<PublishedAudit>(files, 'audit/corpus.json')
  if (published === null)
    throw new Error(
      `${files.name} holds no site that this version has built: audit/corpus.json is not there`,
    )
  if (!COVERAGE.safeParse(published.coverage).success)
    throw new Error(`audit/corpus.json of ${files.name} does not say what it covers`)
  const index = await readJson<Registry | RegistryIndex>(files, 'clauses.json')
  if (index === null) throw new Error(`${files.name} has no clauses.json`)
  const site = await (folder === null ? openByFiles(files) : openBuiltSite(folder))
  const { manifest } = site
  const registry = registryOf(files, index)
  const sources = folder === null ? scanSources(manifest, site.loadText, site.loadNames) : site
  return {
    coverage: published.coverage,
    sources,
    registry,
    retired: async () => index.retired,
    audit: once(async () => {
      const documents = await goTo(files, site, registry)
      const texts = await quotable(files, site)
      const former = await readJson<FormerPieces[]>(files, 'cite/former.json')
      const data: AuditData = {
        // Sites of earlier releases do not list what they omit.
        ...{ ...published, documents, texts, unsearched: published.unsearched ?? [] },
        formerTexts: formerTexts(former ?? []),
      }
      return auditCorpus(data)
    }),
    parallels: publishedPairs(files),
    close: () => site.close(),
  }
}

/** The search of a site without running its index. */
function openByFiles(files: SiteFiles): Promise<OpenSearch> {
  const base = 'http://site.invalid/'
  return openSearch({
    base,
    fetch: async (url) => {
      const bytes = await files.read(url.slice(base.length))
      return new Response(bytes, { status: bytes === null ? 404 : 200 })
    },
    importPagefind: async () => {
      throw new Error('the index of another machine is not run here')
    },
  })
}

export async function readJson<T>(files: SiteFiles, path: string): Promise<T | null> {
  const bytes = await files.read(path)
  if (bytes === null) return null
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as T
  } catch (cause) {
    throw new Error(`${path} of ${files.name} is no JSON`, { cause })
  }
}

function registryOf(files: SiteFiles, index: Registry | RegistryIndex): Library['registry'] {
  const known = new Map<string, Promise<RegistryPart | null>>()
  return (id) => {
    const document = index.documents.find((one) => one.id === id)
    if (!document) return Promise.resolve(null)
    if ('clauses' in index && 'url' in document) {
      const clauses = index.clauses.filter((clause) => clause.document === id)
      return Promise.resolve({ version: 1, document, clauses })
    }
    const part = known.get(id) ?? readJson<RegistryPart>(files, `clauses/${id}.json`)
    known.set(id, part)
    return part
  }
}

/** Titles, numbers and labels: from one file, or for a large site from its registry. */
async function goTo(
  files: SiteFiles,
  { manifest }: OpenSearch,
  registry: Library['registry'],
): Promise<GoToDocument[]> {
  const folder = `search/${manifest.script}`
  const all = await readJson<GoToDocument[]>(files, `${folder}/${GO_TO_FILE}`)
  if (all !== null) return all
  const names = await readJson<SearchNames>(files, `${folder}/${NAMES_FILE}`)
  return Promise.all(
    manifest.documents.map(async ({ id, level }, at) => {
      const part = await registry(id)
      return {
        ...{ id, level, title: names?.titles[at] ?? id, docNumber: names?.numbers[at] ?? null },
        clauses: (part?.clauses ?? []).map(
          ({ id, label, heading }): GoToDocument['clauses'][number] => [
            id.slice(id.indexOf('/') + 1),
            label,
            heading,
          ],
        ),
        mentions: [],
      }
    }),
  )
}

/** The texts for checking quotations: from one file, or for a large site those of the search. */
async function quotable(files: SiteFiles, { manifest, loadText }: OpenSearch) {
  const all = await readJson<[string, QuotablePiece[]][]>(files, 'cite/texts.json')
  if (all !== null) return all.flatMap(([id, pieces]) => quotableTexts(id, pieces))
  const texts = await Promise.all(manifest.documents.map((document) => loadText(document)))
  return texts.flatMap((text) => quotableTexts(text.id, searchedPieces(text)))
}

function searchedPieces({ id, clauses }: TextFile): QuotablePiece[] {
  const piece = ({ id: clause, label, level, text, published }: TextFile['clauses'][number]) => ({
    id: level === 0 ? id : `${id}/${clause}`,
    label,
    // Names identified by an editor are the first line of the front, and not part of its text.
    corrected: text.slice(clause === 'front' ? 1 : 0).join('\n'),
    ...(published && { published: published.slice(clause === 'front' ? 1 : 0).join('\n') }),
  })
  const isFront = ({ id }: { id: string }) => id === 'front'
  return [...clauses.filter(isFront), ...clauses.filter((one) => !isFront(one))].map(piece)
}
