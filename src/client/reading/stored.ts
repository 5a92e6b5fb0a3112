/** Values stored for the reader in this browser; none where storage is refused. */

const PREFIX = 'clausary.'

/** The value stored under a name; null where there is none. */
export function recall(name: string, storage: () => Storage = () => localStorage): string | null {
  try {
    return storage().getItem(PREFIX + name)
  } catch {
    // Refused by the browser's settings: nothing is stored, and nothing depends on it.
    return null
  }
}

/** Stores a value; null removes it. */
export function keep(
  name: string,
  value: string | null,
  storage: () => Storage = () => localStorage,
): void {
  try {
    if (value === null) storage().removeItem(PREFIX + name)
    else storage().setItem(PREFIX + name, value)
  } catch {
    // As above; a full storage is treated in the same way.
  }
}
