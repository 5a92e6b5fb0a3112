import type { Document } from './model.ts'

/** The parts of a document that take nearly all of its memory. */
type Content = Pick<Document, 'front' | 'clauses' | 'closing'> & {
  meta: Pick<Document['meta'], 'clauses' | 'layout'>
}

/** A document without its content. */
export type Outline = Omit<Document, keyof Content | 'meta'> & {
  meta: Omit<Document['meta'], 'clauses' | 'layout'>
}

/** Number of documents with content in memory; the least recently used is released. */
const HELD = 128
const held = new Map<Document, Content>()

/** The outline of a document. */
export function outlineOf({
  id,
  file,
  meta: { clauses: _, layout: __, ...meta },
}: Document): Outline {
  return { id, file, meta }
}

/**
 * A document that reads its content on access and releases it again: of thousands, only those in
 * use are in memory. It has the same properties as a fully loaded one.
 *
 * @param read - returns the same content each time
 * @param first - the content, if already available
 */
export function lazyDocument(
  { id, file, meta }: Outline,
  read: () => Content,
  first: Content | null = null,
): Document {
  let last = first && new WeakRef(first)
  const content = (): Content => {
    // Content that is still referenced elsewhere remains the same object.
    const found = held.get(document) ?? last?.deref() ?? read()
    held.delete(document)
    held.set(document, found)
    if (held.size > HELD) for (const [oldest] of held.entries().take(1)) held.delete(oldest)
    last = new WeakRef(found)
    return found
  }
  const document = {
    id,
    file,
    meta: defineParts({ ...meta }, ['layout', 'clauses'], () => content().meta),
  } as unknown as Document
  return defineParts(document, ['front', 'clauses', 'closing'], content)
}

/** Defines properties on an object that read those of another on access. */
function defineParts<T extends object, P extends object>(
  target: T,
  names: readonly (keyof P & string)[],
  parts: () => P,
): T {
  for (const name of names)
    Object.defineProperty(target, name, { enumerable: true, get: () => parts()[name] })
  return target
}

/** Releases the content of all lazily read documents: a later phase does not need it. */
export function releaseContents(): void {
  held.clear()
}
