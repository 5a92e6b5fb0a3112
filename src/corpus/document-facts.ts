import { hash } from 'node:crypto'
import type { Document } from './model.ts'

/** Cached facts about a document. */
export interface DocumentFacts {
  /** Digest of the program, and of path and content of the policy file: identifies the model. */
  key: string
  /** Values derived from the model, by name; each can be serialized as JSON. */
  values: Record<string, unknown>
}

const SHARED = Symbol.for('clausary:document-facts')

// On the global object, since the bundle for page rendering has its own module instances.
const shared = globalThis as { [SHARED]?: WeakMap<Document, DocumentFacts> }
shared[SHARED] ??= new WeakMap()
const known = shared[SHARED]

/** Attaches facts to a document: derived values are then found or stored there. */
export function useFacts(document: Document, facts: DocumentFacts): void {
  known.set(document, facts)
}

/**
 * A value derived from a document alone (and the program and settings), computed once for its
 * content: a later build does not have to read the document again.
 *
 * @param name - of the fact, the same for every document
 */
export function factOf<T>(document: Document, name: string, make: () => T): T {
  const facts = known.get(document)
  if (!facts) return make()
  if (!Object.hasOwn(facts.values, name)) facts.values[name] = make()
  return facts.values[name] as T
}

/** The value of a fact if it is known, else undefined. */
export function knownFact(document: Document, name: string): unknown {
  return known.get(document)?.values[name]
}

/** Stores a fact that depends on more than the document; to be read with {@link knownFact}. */
export function setFact(document: Document, name: string, value: unknown): void {
  const facts = known.get(document)
  if (facts) facts.values[name] = value
}

const digests = new WeakMap<Document, string>()

/** A digest that identifies the model of a document; computed once. */
export function modelDigest(document: Document): string {
  const digest =
    known.get(document)?.key ?? digests.get(document) ?? hash('sha256', JSON.stringify(document))
  digests.set(document, digest)
  return digest
}
