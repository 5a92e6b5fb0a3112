const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'no permission',
  EPERM: 'not permitted',
  EROFS: 'the disk is read-only',
  EISDIR: 'is a folder, not a file',
  ENOTDIR: 'is a file, not a folder',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EIO: 'the disk cannot be read or written',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
}

/** Errors after which no other file can be written either. */
const FATAL = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EIO'])

/** The meaning of an operating system error, with its path; null for any other error. */
export function describeSystemError(error: unknown): string | null {
  const { path } = error as NodeJS.ErrnoException
  const meaning = meaningOf(error)
  return meaning === null || path === undefined ? meaning : `${path}: ${meaning}`
}

/** The meaning of an operating system error; null for any other error. */
export function meaningOf(error: unknown): string | null {
  const { code } = error as NodeJS.ErrnoException
  return (code === undefined ? undefined : SYSTEM_ERRORS[code]) ?? null
}

/** Whether writing another file would fail for the same reason. */
export function isFatalError(error: unknown): boolean {
  return FATAL.has((error as NodeJS.ErrnoException).code ?? '')
}
