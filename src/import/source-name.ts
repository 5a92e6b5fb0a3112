import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Extracted } from './extract-text.ts'

/**
 * Renames a text to a name that no other text has: an existing source is never overwritten. Tries
 * the name of the file, then the name with a mark (`rules-2024-12-01.html`), then with the
 * beginning of its hash. A text that exists already keeps its name.
 *
 * @param mark - distinguishes this text from another of the same name; null for the hash alone
 */
export async function keepFormerSource(
  extracted: Extracted,
  corpus: string,
  mark: string | null = null,
): Promise<Extracted> {
  const { source, original } = extracted
  const sha256 = createHash('sha256')
    .update(original?.bytes ?? source.bytes)
    .digest('hex')
  for (const suffix of ['', ...(mark === null ? [] : [`-${mark}`]), `-${sha256.slice(0, 8)}`]) {
    const named = rename(extracted, suffix)
    if (await isFree(named, corpus)) return named
  }
  return rename(extracted, `-${sha256}`)
}

function rename({ source, original, ...rest }: Extracted, suffix: string): Extracted {
  // `rules.docx.txt` is the text of `rules.docx`: both get the mark before the container's
  // extension.
  const name = original?.name ?? source.name
  const ending = /\.[^.]+$/.exec(name)?.[0] ?? ''
  const marked = `${name.slice(0, name.length - ending.length)}${suffix}${ending}`
  return {
    ...rest,
    source: { ...source, name: source.name.replace(name, () => marked) },
    original: original && { ...original, name: marked },
  }
}

async function isFree({ source, original }: Extracted, corpus: string): Promise<boolean> {
  const files = original === null ? [source] : [source, original]
  for (const { name, bytes } of files) {
    try {
      const there = await readFile(join(corpus, 'sources', name))
      if (!there.equals(bytes)) return false
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
  return true
}
