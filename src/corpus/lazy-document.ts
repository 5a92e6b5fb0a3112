import type { Document } from './model.ts'

/** The part of a document that takes nearly all its memory. */
type Content = Pick<Document, 'front' | 'clauses' | 'closing'> & {
  meta: Pick<Document['meta'], 'clauses' | 'layout'>
}

/** What is known of a document without its content. */
export type Outline = Omit<Document, keyof Content | 'meta'> & {
  meta: Omit<Document['meta'], 'clauses' | 'layout'>
}

/** Documents whose content is held; the one that was asked for longest ago is let go of. */
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
 * A document that reads its content when it is asked for it, and lets go of it again: of thousands only those
 * at work are in memory. It has the properties of one that was read whole.
 *
 * @param read - gives the same content each time
 * @param first - the content, where it is at hand
 */
export function lazyDocument(
  { id, file, meta }: Outline,
  read: () => Content,
  first: Content | null = null,
): Document {
  let last = first && new WeakRef(first)
  const content = (): Content => {
    // What someone still holds stays the same object.
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

/** Gives an object properties that another one has when they are asked for. */
function defineParts<T extends object, P extends object>(
  target: T,
  names: readonly (keyof P & string)[],
  parts: () => P,
): T {
  for (const name of names)
    Object.defineProperty(target, name, { enumerable: true, get: () => parts()[name] })
  return target
}
