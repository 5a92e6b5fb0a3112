/** What this browser keeps for the reader; nothing where storage is refused. */

const PREFIX = 'clausary.'

/** A value that was kept under a name; null where there is none. */
export function recall(name: string, storage: () => Storage = () => localStorage): string | null {
  try {
    return storage().getItem(PREFIX + name)
  } catch {
    // Refused by the browser's settings: nothing is kept, and nothing depends on it.
    return null
  }
}

/** Keeps a value, or with null forgets it. */
export function keep(
  name: string,
  value: string | null,
  storage: () => Storage = () => localStorage,
): void {
  try {
    if (value === null) storage().removeItem(PREFIX + name)
    else storage().setItem(PREFIX + name, value)
  } catch {
    // As above; a full storage is the same to the reader.
  }
}
