import { pathToFileURL } from 'node:url'

/** A route of the program: its address with parameters, and its module. */
export interface Route {
  /** `[...script]/[document].[format]` */
  pattern: string
  entrypoint: string
}

type Params = Readonly<Record<string, string | undefined>>

interface StaticPath {
  params: Params
  props?: { document?: { id: string }; documents?: readonly { id: string }[] }
  cacheKey?: string
}

/** The exports of the module of such a route, as in Astro. */
interface FileModule {
  getStaticPaths: () => StaticPath[] | Promise<StaticPath[]>
  GET: (context: Pick<StaticPath, 'params' | 'props'>) => Response | Promise<Response>
  /** Returns the contents without a response, for routes with thousands of files. */
  contents?: (props: object) => Contents | Promise<Contents>
}

interface Contents {
  body: string | Uint8Array
}

/** A file to be written to the site. */
export interface FileTask {
  /** Path below the folder of the site. */
  file: string
  /** Digest of everything it depends on; absent if it is always rebuilt. */
  key: string | undefined
  /** Ids of the documents it depends on; empty if it depends on all of them. */
  documents: readonly string[]
  make: () => Promise<Uint8Array>
}

/**
 * Whether a route creates files with plain code, one for each of its static paths, so that no
 * bundle is needed.
 */
export function isFileRoute({ pattern, entrypoint }: Route): boolean {
  return pattern.includes('[') && /\.[jt]s$/.test(entrypoint)
}

/**
 * Lists every file of such routes once, with those of one document together, so that it is read and
 * converted once.
 */
export async function fileTasks(routes: readonly Route[]): Promise<FileTask[]> {
  const groups = new Map<string, FileTask[]>()
  const seen = new Set<string>()
  for (const { pattern, entrypoint } of routes) {
    const module = (await import(pathToFileURL(entrypoint).href)) as FileModule
    for (const { params, props = {}, cacheKey } of await module.getStaticPaths()) {
      const file = fileOf(pattern, params)
      if (seen.has(file)) continue
      seen.add(file)
      const documents = props.documents ?? (props.document ? [props.document] : [])
      const task = {
        ...{ file, key: cacheKey, documents: documents.map(({ id }) => id) },
        make: () => bytesOf(module, params, props),
      }
      const name = props.document?.id ?? ''
      const group = groups.get(name)
      if (group) group.push(task)
      else groups.set(name, [task])
    }
  }
  return [...groups.values()].flat()
}

async function bytesOf(
  { GET, contents }: FileModule,
  params: Params,
  props: object,
): Promise<Uint8Array> {
  if (!contents) return new Uint8Array(await (await GET({ params, props })).arrayBuffer())
  const { body } = await contents(props)
  return typeof body === 'string' ? Buffer.from(body) : body
}

function fileOf(pattern: string, params: Params): string {
  const path = pattern.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => params[name] ?? '')
  return path.replace(/\/{2,}/g, '/').replace(/^\//, '')
}
