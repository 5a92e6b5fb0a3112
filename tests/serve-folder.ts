import { readFile } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'

/** A folder served like by a static host. */
export interface ServedFolder {
  /** Address of the folder: origin and base path, with a trailing slash. */
  url: string
  /** Every response since the last `forget()`. */
  answers: Answer[]
  /** Empties `answers`. */
  forget(): void
  /** Replaces the response of every path, to simulate a faulty host; null restores it. */
  answer(how: ((path: string) => FaultyAnswer) | null): void
  close(): Promise<void>
}

/** The response of a faulty host. */
export interface FaultyAnswer {
  status: number
  /** HTML. */
  body: string
}

export interface Answer {
  path: string
  status: number
  /** Bytes of the body as sent: text files gzipped, others unchanged. */
  bytes: number
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** Types that hosts compress; the files of a Pagefind index are compressed already. */
const TEXT = /^text\/|json$|svg/

/**
 * Serves a folder on a free port; `404.html` is the response for missing files.
 *
 * @param headersOf - headers to send with a path
 */
export async function serveFolder(
  folder: string,
  base = '/',
  headersOf: (path: string) => Record<string, string> = () => ({}),
): Promise<ServedFolder> {
  let answers: Answer[] = []
  let faulty: ((path: string) => FaultyAnswer) | null = null
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    if (faulty !== null) {
      const { status, body } = faulty(pathname)
      response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(body)
      return
    }
    const found = pathname.startsWith(base) ? await read(folder, pathname.slice(base.length)) : null
    const file = found ?? (await read(folder, '404.html'))
    const status = found ? 200 : 404
    for (const [name, value] of Object.entries(headersOf(pathname))) response.setHeader(name, value)
    answers.push({ path: pathname, status, bytes: answer(response, status, file) })
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://localhost:${port}${base}`,
    get answers() {
      return answers
    },
    forget: () => {
      answers = []
    },
    answer: (how) => {
      faulty = how
    },
    close: () => close(server),
  }
}

interface File {
  type: string
  body: Buffer
}

async function read(folder: string, path: string): Promise<File | null> {
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path
  const inside = normalize(`/${decodeURIComponent(file)}`)
  try {
    const body = await readFile(join(folder, inside))
    return { type: TYPES[extname(inside)] ?? 'application/octet-stream', body }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return null
    throw error
  }
}

function answer(response: ServerResponse, status: number, file: File | null): number {
  if (!file) {
    response.writeHead(404).end()
    return 0
  }
  const gzip = TEXT.test(file.type)
  const body = gzip ? gzipSync(file.body) : file.body
  response
    .writeHead(status, { 'content-type': file.type, ...(gzip && { 'content-encoding': 'gzip' }) })
    .end(body)
  return body.length
}

function close(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}
