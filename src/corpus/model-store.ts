import { hash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { cacheFolder } from '../cache/cache-folder.ts'
import { EntryStore, openEntry } from '../cache/entry-store.ts'
import { programVersion } from '../cache/program-version.ts'
import type { Refusal } from '../files/read-regular.ts'
import { checkDocument } from './check-document.ts'
import { decode } from './decode.ts'
import type { Document } from './model.ts'
import type { OutlineStore } from './outline-store.ts'
import { readPolicy } from './policy/read-policy.ts'
import type { Problem } from './problem.ts'

/** What reading a policy file gives, and what checking it against its source gave. */
interface ModelContent {
  document: Document | null
  /** What is wrong in the policy file itself. */
  problems: Problem[]
  /** Null before the first check. */
  checked: { source: string | null; problems: Problem[] } | null
}

/** The model of a policy file, and what it was made from. */
export interface Model extends ModelContent {
  file: string
  /** Digest of program, path and content. */
  key: string
  /** Whether it is as it was kept. */
  isKept: boolean
}

/** A source file; nulls where it was not read, with the reason. */
export interface Source {
  bytes: Uint8Array | null
  sha256: string | null
  refused: Refusal | null
}

/**
 * The models of policy files by content: made once for a content and a version of the program, kept in
 * the cache for whoever asks next. Where nothing can be kept each is made anew.
 */
export class ModelStore {
  readonly #entries: EntryStore | null
  readonly #program = programVersion()
  /** Models of this process, for one that reads its corpus again and again. */
  readonly #known: Map<string, Model> | null

  readonly #folder: string
  /** What lets a build pass over documents that are as they were; null for who wants all of them whole. */
  readonly outlines: OutlineStore | null

  /**
   * @param remember - keep models in memory too: an unchanged file gives the same object again
   * @param outlines - of a build, made with what reads a kept model
   */
  constructor(
    remember = false,
    folder = cacheFolder(),
    outlines: (content: (file: string, key: string) => Document) => OutlineStore | null = () =>
      null,
  ) {
    this.#folder = join(folder, 'models')
    this.outlines = this.#program === null ? null : outlines((...name) => this.#readAgain(...name))
    this.#entries = this.#program === null ? null : new EntryStore(this.#folder)
    this.#known = remember ? new Map() : null
  }

  /** Why nothing is kept; null while all is well. */
  get failure(): string | null {
    return this.#entries?.failure ?? null
  }

  async read(policy: string, file: string): Promise<Model> {
    const key = this.#keyOf(policy, file)
    const known = this.#known?.get(file)
    if (known?.key === key) return known
    const kept = (await this.#entries?.read(nameOf(file), key)) as ModelContent | undefined
    const model = { ...(kept ?? readModel(policy, file)), file, key, isKept: kept !== undefined }
    this.#known?.set(file, model)
    return model
  }

  #keyOf(policy: string, file: string): string {
    return hash('sha256', `${this.#program}\0${file}\0${policy}`)
  }

  /** The document of a model that was read before: as it is kept, or from its file where that is gone. */
  #readAgain(file: string, key: string): Document {
    const path = join(this.#folder, nameOf(file))
    const kept = existsSync(path)
      ? (openEntry(readFileSync(path, 'utf8'), key) as ModelContent | undefined)
      : undefined
    if (kept?.document) return kept.document
    const policy = existsSync(file) ? readFileSync(file, 'utf8') : ''
    const { document } = readModel(policy, file)
    if (document === null || this.#keyOf(policy, file) !== key)
      throw new Error(`${file} was changed while the site was built: build again`)
    return document
  }

  /** Keeps a model that is not kept as it is. */
  async keep(model: Model): Promise<void> {
    if (model.isKept || this.#entries === null) return
    const { file, key, document, problems, checked } = model
    model.isKept = true
    await this.#entries.write(nameOf(file), key, JSON.stringify({ document, problems, checked }))
  }
}

// One name a file, whatever its content: the model of a former content goes.
function nameOf(file: string): string {
  return `${hash('sha256', resolve(file)).slice(0, 24)}.json`
}

/** Through JSON, as it will be read the next time: both must give the same site. */
function readModel(policy: string, file: string): ModelContent {
  const { value: document, problems } = readPolicy(policy, file)
  return JSON.parse(JSON.stringify({ document, problems, checked: null })) as ModelContent
}

/** What is wrong between a model and its source; worked out once for each content of the source. */
export function checkModel(
  model: Model,
  { bytes, sha256 }: Pick<Source, 'bytes' | 'sha256'>,
  policy: string,
): Problem[] {
  const { document, checked } = model
  if (document === null) return []
  if (checked?.source === sha256) return checked.problems
  const text = bytes === null ? null : decode(bytes).text
  const problems = atField(checkDocument(document, text, sha256), 'source', 'sha256', policy)
  model.checked = { source: sha256, problems }
  model.isKept = false
  return problems
}

/** Problems of a rule with the line of the frontmatter field that they are about. */
function atField(problems: Problem[], rule: string, field: string, policy: string): Problem[] {
  const line = policy.split('\n').findIndex((text) => text.trimStart().startsWith(`${field}:`)) + 1
  return problems.map((problem) => (problem.rule === rule ? { ...problem, line } : problem))
}
