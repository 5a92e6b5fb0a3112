import { hash } from 'node:crypto'
import type { Document } from './model.ts'

/** What is kept of a document beside its model. */
export interface DocumentFacts {
  /** Digest of the program, the path and the content of the policy file: names the model. */
  key: string
  /** What was worked out of the model, by name; each can go through JSON. */
  values: Record<string, unknown>
}

const SHARED = Symbol.for('clausary:document-facts')

// Pages are rendered from a bundle that has modules of its own.
const shared = globalThis as { [SHARED]?: WeakMap<Document, DocumentFacts> }
shared[SHARED] ??= new WeakMap()
const known = shared[SHARED]

/** Gives a document its facts: whoever works something out of it then finds or leaves it there. */
export function useFacts(document: Document, facts: DocumentFacts): void {
  known.set(document, facts)
}

/**
 * Something that follows from a document alone (and the program and the settings), worked out once for its
 * content: a later build does not read the document again to know it.
 *
 * @param name - of what it is, the same for every document
 */
export function factOf<T>(document: Document, name: string, make: () => T): T {
  const facts = known.get(document)
  if (!facts) return make()
  if (!Object.hasOwn(facts.values, name)) facts.values[name] = make()
  return facts.values[name] as T
}

/** A fact that may be known already, or not. */
export function knownFact(document: Document, name: string): unknown {
  return known.get(document)?.values[name]
}

/** Sets a fact that follows from more than the document; to be asked for with {@link knownFact}. */
export function setFact(document: Document, name: string, value: unknown): void {
  const facts = known.get(document)
  if (facts) facts.values[name] = value
}

const digests = new WeakMap<Document, string>()

/** A digest that is another one for another model of a document: worked out once for all that ask. */
export function modelDigest(document: Document): string {
  const digest =
    known.get(document)?.key ?? digests.get(document) ?? hash('sha256', JSON.stringify(document))
  digests.set(document, digest)
  return digest
}
