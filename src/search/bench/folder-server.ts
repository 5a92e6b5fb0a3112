import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
}

/** A folder served on the loopback address, counting the bytes that a browser would receive. */
export interface FolderServer {
  url: string
  /** Bytes since the last call, with text counted as compressed. */
  takeBytes(): number
  close(): void
}

export async function serveFolder(folder: string): Promise<FolderServer> {
  let bytes = 0
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    try {
      const content = await readFile(join(folder, decodeURIComponent(pathname)))
      bytes += /\.(?:js|json)$/.test(pathname) ? gzipSync(content).length : content.length
      const type = TYPES[extname(pathname)] ?? 'application/octet-stream'
      response
        .writeHead(200, { 'content-length': content.length, 'content-type': type })
        .end(content)
    } catch {
      response.writeHead(404).end()
    }
  })
  // The scan blocks this process for seconds; connections must not time out meanwhile.
  server.keepAliveTimeout = 0
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    takeBytes() {
      const taken = bytes
      bytes = 0
      return taken
    },
    close: () => server.close(),
  }
}
