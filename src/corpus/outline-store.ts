import { join } from 'node:path'
import type { EntryStore } from '../cache/entry-store.ts'
import { fileState } from '../files/file-state.ts'
import { type DocumentFacts, useFacts } from './document-facts.ts'
import { lazyDocument, type Outline, outlineOf } from './lazy-document.ts'
import type { Document } from './model.ts'
import type { Problem } from './problem.ts'

/** What is cached of a policy file that was read and checked. */
export interface KeptOutline extends DocumentFacts {
  /** State of the policy file and its source, see {@link fileState}. */
  state: string
  outline: Outline
  problems: Problem[]
}

const NAME = 'outlines.json'

/**
 * The outlines of a corpus's documents, with facts derived from each, cached from one build to the
 * next. A document whose files are unchanged (by size, times and inode) is not read again: its
 * content is read on access, from its cached model.
 */
export class OutlineStore {
  readonly #entries: EntryStore
  readonly #key: string
  readonly #content: (file: string, key: string) => Document
  readonly #warm: (document: Document) => void
  #kept: Record<string, KeptOutline> = {}
  readonly #next: Record<string, KeptOutline> = {}

  /**
   * @param key - of everything that facts depend on apart from the documents: program and settings
   * @param content - reads the model of a policy file with a key
   * @param warm - computes the facts that will be needed of every document, while its content is in
   * memory
   */
  constructor(
    entries: EntryStore,
    key: string,
    content: (file: string, key: string) => Document,
    warm: (document: Document) => void,
  ) {
    this.#entries = entries
    this.#key = key
    this.#content = content
    this.#warm = warm
  }

  async open(): Promise<void> {
    this.#kept = ((await this.#entries.read(NAME, this.#key)) ?? {}) as Record<string, KeptOutline>
  }

  /** A document whose files are unchanged, with its problems; null for any other. */
  known(corpus: string, file: string): { value: Document; problems: Problem[] } | null {
    const kept = this.#kept[file]
    if (!kept || !this.isKnown(corpus, file)) return null
    return { value: this.#use(file, kept), problems: [...kept.problems] }
  }

  /** Whether a document is known whose files are unchanged. */
  isKnown(corpus: string, file: string): boolean {
    const kept = this.#kept[file]
    return kept !== undefined && kept.state === stateOf(corpus, file, kept.outline.meta.source.file)
  }

  /** What is cached of a document that was loaded here, for another thread; null if nothing is. */
  entry(file: string): KeptOutline | null {
    return this.#next[file] ?? null
  }

  /** Takes what another thread has cached of a document: it is known from here on. */
  adopt(file: string, kept: KeptOutline): void {
    this.#kept[file] = kept
  }

  /**
   * Caches the outline of a document whose model is cached, and returns a lazy document.
   *
   * @param state - of the policy file before it was read
   */
  add(
    corpus: string,
    {
      document,
      key,
      state,
      problems,
    }: { document: Document; key: string; state: string | null; problems: readonly Problem[] },
  ): Document {
    const { file } = document
    const now = stateOf(corpus, file, document.meta.source.file)
    if (state === null || now === null || !now.startsWith(`${state}\n`)) return document
    // Facts remain valid for the same content in another file, as after a fresh checkout.
    const before = this.#kept[file]
    const kept = {
      ...{ state: now, key, outline: outlineOf(document), problems: [...problems] },
      values: before?.key === key ? before.values : {},
    }
    return this.#use(file, kept, document)
  }

  #use(file: string, kept: KeptOutline, whole: Document | null = null): Document {
    this.#next[file] = kept
    this.#kept[file] = kept
    const document = lazyDocument(kept.outline, () => this.#content(file, kept.key), whole)
    useFacts(document, kept)
    this.#warm(document)
    return document
  }

  /** Keeps everything known so far for the next build; returns whether it could be written. */
  async keep(): Promise<boolean> {
    await this.#entries.write(NAME, this.#key, JSON.stringify(this.#next))
    return this.#entries.failure === null
  }
}

function stateOf(corpus: string, file: string, source: string): string | null {
  const states = [fileState(file), fileState(join(corpus, 'sources', source))]
  return states.includes(null) ? null : states.join('\n')
}
