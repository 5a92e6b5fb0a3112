/**
 * Characters that are not allowed in names on one of the usual systems, and those that change how
 * it is shown.
 */
const UNPORTABLE = /[<>:"|?*\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu

/** Names that Windows reserves for devices, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i

/** Limit of most file systems, in bytes of UTF-8. */
const MAX_NAME_BYTES = 255

/** Leaves room for a suffix that the program adds: `.txt`, `~2`. */
const MAX_PORTABLE_BYTES = 200

/**
 * Whether a text is the name of a file in the current folder: no path, not hidden, no control
 * characters.
 */
export function isPlainName(name: string): boolean {
  return (
    name !== '' &&
    !name.startsWith('.') &&
    !/[/\\\p{Cc}]/u.test(name) &&
    name.isWellFormed() &&
    Buffer.byteLength(name) <= MAX_NAME_BYTES
  )
}

/** Whether Windows reserves the name for a device: `con`, `NUL.txt`. */
export function isDeviceName(name: string): boolean {
  return DEVICE.test(name)
}

/**
 * The name in a form valid on every usual system, unchanged if it already is: forbidden characters
 * become hyphens, a device name of Windows gets one appended, and a long name is cut before its
 * extension.
 */
export function portableName(name: string): string {
  const kept = name
    .toWellFormed()
    .replace(UNPORTABLE, '-')
    .replace(/[/\\]/g, '-')
    .replace(/^\.+/, '')
    .replace(/[. ]+$/, '')
  const bare = kept === '' ? 'document' : kept
  return shorten(isDeviceName(bare) ? bare.replace(/^[^.]+/, '$&-') : bare)
}

function shorten(name: string): string {
  if (Buffer.byteLength(name) <= MAX_PORTABLE_BYTES) return name
  const ending = /(?:\.[A-Za-z0-9]{1,8}){1,2}$/.exec(name)?.[0] ?? ''
  let stem = ''
  for (const character of name.slice(0, name.length - ending.length)) {
    if (Buffer.byteLength(stem + character + ending) > MAX_PORTABLE_BYTES) break
    stem += character
  }
  return stem.trimEnd() + ending
}
