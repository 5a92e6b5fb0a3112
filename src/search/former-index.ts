import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeManifest, type Manifest, type ManifestFile } from './manifest.ts'
import { charactersFile, textsFile } from './names.ts'
import { type CharacterFile, type CharacterTable, decodeCharacters } from './script-patch.ts'
import { bundlesOf } from './text-bundles.ts'
import { type StoredText, storedDocument, type TextSource } from './text-file.ts'

/** The search of a built site, of one shard, as its files have it. */
export class FormerIndex {
  readonly #folder: string
  readonly manifest: Manifest
  /** The characters in the other script, and the name of their table. */
  readonly table: CharacterTable
  readonly tableName: string
  readonly #bundles: readonly number[]
  readonly #known = new Map<number, Map<string, StoredText>>()

  /** @param folder - `search/` of the site */
  constructor(folder: string) {
    this.#folder = folder
    this.manifest = decodeManifest(this.#read<ManifestFile>('manifest.json'))
    const characters = this.#read<CharacterFile>(charactersFile(0))
    this.table = decodeCharacters(characters)
    this.tableName = characters.name
    this.#bundles = bundlesOf(this.manifest.documents, 1)
  }

  #read<T>(name: string): T {
    return JSON.parse(readFileSync(join(this.#folder, name), 'utf8')) as T
  }

  /** The text of a document as it is stored. */
  stored(place: number): StoredText {
    const bundle = this.#bundles[place] ?? 0
    const texts =
      this.#known.get(bundle) ??
      new Map(this.#read<StoredText[]>(textsFile(bundle)).map((one) => [one.id, one]))
    this.#known.set(bundle, texts)
    const stored = texts.get(this.manifest.documents[place]?.id ?? '')
    if (!stored) throw new Error(`the search that stands there has no text ${place}`)
    return stored
  }

  /** A document as far as its text says it. */
  document(place: number): TextSource {
    return storedDocument(this.stored(place), this.manifest.script, this.table)
  }
}
