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

/** What an error of the operating system means, with its path; null for any other error. */
export function describeSystemError(error: unknown): string | null {
  const { code, path } = error as NodeJS.ErrnoException
  const known = code === undefined ? undefined : SYSTEM_ERRORS[code]
  if (known === undefined) return null
  return path === undefined ? known : `${path}: ${known}`
}
