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

/** Result of reading a policy file, and of checking it against its source. */
interface ModelContent {
  document: Document | null
  /** Problems of the policy file itself. */
  problems: Problem[]
  /** Null before the first check. */
  checked: { source: string | null; problems: Problem[] } | null
}

/** The model of a policy file, with its origin. */
export interface Model extends ModelContent {
  file: string
  /** Digest of program, path and content. */
  key: string
  /** Whether the cache has it in its present state. */
  isKept: boolean
  /** The document as JSON, until it is cached; null if it was read from the cache. */
  json: string | null
}

/** A source file; null values where it was not read, with the reason. */
export interface Source {
  bytes: Uint8Array | null
  sha256: string | null
  refused: Refusal | null
}

/**
 * The models of policy files by content: made once per content and program version, and cached.
 * Where nothing can be cached, each is made again.
 */
export class ModelStore {
  readonly #entries: EntryStore | null
  readonly #program = programVersion()
  /** Models of this process, for repeated loads of a corpus. */
  readonly #known: Map<string, Model> | null

  readonly #folder: string
  /** Lets a build skip unchanged documents; null for callers that need all of them complete. */
  readonly outlines: OutlineStore | null

  /**
   * @param remember - keep models in memory too: an unchanged file gives the same object again
   * @param outlines - creates the outline store of a build; its argument reads a cached model
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

  /** Why nothing is cached; null as long as it works. */
  get failure(): string | null {
    return this.#entries?.failure ?? null
  }

  async read(policy: string, file: string): Promise<Model> {
    const key = this.#keyOf(policy, file)
    const known = this.#known?.get(file)
    if (known?.key === key) return known
    const kept = (await this.#entries?.read(nameOf(file), key)) as ModelContent | undefined
    const model = kept
      ? { ...kept, file, key, isKept: true, json: null }
      : { ...readModel(policy, file), file, key, isKept: false }
    this.#known?.set(file, model)
    return model
  }

  #keyOf(policy: string, file: string): string {
    return hash('sha256', `${this.#program}\0${file}\0${policy}`)
  }

  /**
   * The document of a model that was read before: from the cache, or from its file if it is not
   * cached any more.
   */
  #readAgain(file: string, key: string): Document {
    const path = join(this.#folder, nameOf(file))
    const kept = existsSync(path)
      ? (openEntry(readFileSync(path), key) as ModelContent | undefined)
      : undefined
    if (kept?.document) return kept.document
    const policy = existsSync(file) ? readFileSync(file, 'utf8') : ''
    const { document } = readModel(policy, file)
    if (document === null || this.#keyOf(policy, file) !== key)
      throw new Error(`${file} was changed while the site was built: build again`)
    return document
  }

  /** Caches a model if the cache does not have its present state. */
  async keep(model: Model): Promise<void> {
    if (model.isKept || this.#entries === null) return
    const { file, key, problems, checked } = model
    const document = model.json ?? JSON.stringify(model.document)
    model.isKept = true
    model.json = null
    const [ofFile, ofSource] = [JSON.stringify(problems), JSON.stringify(checked)]
    const json = `{"document":${document},"problems":${ofFile},"checked":${ofSource}}`
    await this.#entries.write(nameOf(file), key, json)
  }
}

// One name per file, whatever its content: the model of the former content is replaced.
function nameOf(file: string): string {
  return `${hash('sha256', resolve(file)).slice(0, 24)}.json`
}

/** Passed through JSON, as it will be read next time: both must give the same site. */
function readModel(policy: string, file: string): ModelContent & Pick<Model, 'json'> {
  const { value, problems } = readPolicy(policy, file)
  const json = JSON.stringify(value)
  const document = JSON.parse(json) as Document | null
  return { document, problems: JSON.parse(JSON.stringify(problems)), checked: null, json }
}

/** Problems between a model and its source; computed once per content of the source. */
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

/** Problems of a rule, with the line of the frontmatter field that they concern. */
function atField(problems: Problem[], rule: string, field: string, policy: string): Problem[] {
  const line = policy.split('\n').findIndex((text) => text.trimStart().startsWith(`${field}:`)) + 1
  return problems.map((problem) => (problem.rule === rule ? { ...problem, line } : problem))
}
