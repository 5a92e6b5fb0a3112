import { constants } from 'node:fs'
import { type FileHandle, lstat, open } from 'node:fs/promises'
import { meaningOf } from './system-error.ts'

/**
 * Most bytes of one file: a text of this size has about ten million characters; no document is
 * larger.
 */
export const MAX_FILE_BYTES = 32 * 1024 * 1024

/** Node decodes a name that is not UTF-8 with U+FFFD in it, which then matches no file. */
const UNREADABLE_NAME = 'has a name that is not UTF-8, or is missing: rename it'

/** Why a file is not read, by kind, so that callers can say what to do. */
export interface Refusal {
  reason: 'missing' | 'link' | 'irregular' | 'too-large' | 'unreadable'
  /** What was found, as words that end a sentence beginning with the file name. */
  message: string
}

/** The bytes of a file, or why they were not read. */
export type FileRead = { bytes: Buffer; refused: null } | { bytes: null; refused: Refusal }

/** How a file may be read. */
export interface ReadOptions {
  /** Follow a symbolic link: only for a file that the user named. */
  follow?: boolean
  /** Most bytes; `MAX_FILE_BYTES` by default. */
  limit?: number
}

/**
 * The bytes of a regular file. A link, folder, device, pipe or socket is refused unread, and
 * reading stops at the limit whatever `stat` says: a device has size 0 and no end. Nothing is
 * thrown because of what is on the disk, since contributors decide that.
 */
export async function readRegular(path: string, options: ReadOptions = {}): Promise<FileRead> {
  const { follow = false, limit = MAX_FILE_BYTES } = options
  try {
    // Windows has no O_NOFOLLOW; elsewhere `open` refuses a link created after this check.
    if (!follow && (await lstat(path)).isSymbolicLink()) return refuse('link', 'is a symbolic link')
    // Without O_NONBLOCK, opening a pipe blocks until somebody writes into it.
    const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)
    const file = await open(path, flags | (follow ? 0 : (constants.O_NOFOLLOW ?? 0)))
    try {
      return await readOpened(file, limit)
    } finally {
      await file.close()
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT')
      return refuse('missing', path.includes('\ufffd') ? UNREADABLE_NAME : 'is missing')
    if (code === 'ELOOP') return refuse('link', 'is a symbolic link')
    if (code === 'ENXIO') return refuse('irregular', 'is no regular file')
    if (code === undefined) throw error
    return refuse('unreadable', `cannot be read: ${meaningOf(error) ?? message}`)
  }
}

async function readOpened(file: FileHandle, limit: number): Promise<FileRead> {
  const stat = await file.stat()
  if (stat.isDirectory()) return refuse('irregular', 'is a folder, not a file')
  if (!stat.isFile()) return refuse('irregular', 'is no regular file')
  if (stat.size > limit) return tooLarge(stat.size, limit)
  const chunks: Buffer[] = []
  let size = 0
  while (size <= limit) {
    const room = Math.min(limit + 1 - size, Math.max(stat.size + 1 - size, 65_536))
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(room), 0, room, null)
    if (bytesRead === 0) break
    chunks.push(buffer.subarray(0, bytesRead))
    size += bytesRead
  }
  if (size > limit) return tooLarge(size, limit)
  const [only] = chunks
  return {
    bytes: chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks),
    refused: null,
  }
}

function tooLarge(size: number, limit: number): FileRead {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024)
  return refuse('too-large', `has ${megabytes(size)} MB; a file may have ${megabytes(limit)} MB`)
}

function refuse(reason: Refusal['reason'], message: string): FileRead {
  return { bytes: null, refused: { reason, message } }
}
