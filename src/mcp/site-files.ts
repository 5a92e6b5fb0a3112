import { realpath } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { readLimited } from '../files/read-limited.ts'
import { readRegular } from '../files/read-regular.ts'

/**
 * Files of a built site by their path below its root: `search/manifest.json`. Null for a missing
 * file.
 */
export interface SiteFiles {
  /** For messages. */
  name: string
  read(path: string): Promise<Uint8Array<ArrayBuffer> | null>
}

/** Most bytes of one file of a site. */
const MAX_BYTES = 256 * 1024 * 1024
/** Milliseconds to wait for one file of a site on another machine. */
const PATIENCE = 60_000

/** The files of a folder: regular files inside it, and no link that leads out. */
export function folderFiles(folder: string): SiteFiles {
  const root = resolve(folder)
  return {
    name: folder,
    read: async (path) => {
      const file = resolve(root, path)
      if (!isInside(root, file)) throw new Error(`${path} is outside ${folder}`)
      const real = await realpath(file).catch(() => null)
      if (real === null) return null
      if (!isInside(await realpath(root), real)) throw new Error(`${path} leads out of ${folder}`)
      const { bytes, refused } = await readRegular(real, { limit: MAX_BYTES })
      if (bytes === null) throw new Error(`${join(folder, path)} ${refused.message}`)
      return new Uint8Array(bytes)
    },
  }
}

function isInside(root: string, file: string): boolean {
  const way = relative(root, file)
  return way !== '..' && !way.startsWith(`..${sep}`) && resolve(root, way) === file
}

/** The files of a site at an address, without other origins. */
export function addressFiles(address: string): SiteFiles {
  const base = new URL(address.endsWith('/') ? address : `${address}/`)
  return {
    name: base.href,
    read: async (path) => {
      const url = new URL(path, base)
      if (!url.href.startsWith(base.href)) throw new Error(`${path} is outside ${base.href}`)
      const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) }).catch(
        (cause: unknown) => {
          throw new Error(`no answer from ${url.href}`, { cause })
        },
      )
      if (response.status === 404) return null
      if (!response.ok) throw new Error(`${url.href} answers ${response.status}`)
      if (new URL(response.url).origin !== base.origin)
        throw new Error(`${url.href} leads to another origin`)
      const body = await readLimited(response.body ?? [], MAX_BYTES)
      if (body === null) throw new Error(`${url.href} is too large`)
      return body
    },
  }
}
