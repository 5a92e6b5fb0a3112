import { mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { linkFile } from '../files/link-file.ts'
import {
  decodeManifest,
  type Manifest,
  type ManifestDocument,
  type ManifestFile,
} from './manifest.ts'
import { charactersFile, textsFile } from './names.ts'
import { type CharacterFile, type CharacterTable, decodeCharacters } from './script-patch.ts'
import { bundlesOf } from './text-bundles.ts'
import { type StoredText, storedDocument, type TextSource } from './text-file.ts'

/** The search of a built site with one shard, read from its files. */
export class FormerIndex {
  readonly #folder: string
  readonly manifest: Manifest
  /** The table of characters in the other script, and its name. */
  readonly table: CharacterTable
  readonly tableName: string
  readonly #bundles: readonly number[]
  readonly #placesOf: ReadonlyMap<number, number[]>
  readonly #known = new Map<number, Map<string, StoredText>>()

  /** @param folder - `search/` of the site */
  constructor(folder: string) {
    this.#folder = folder
    this.manifest = decodeManifest(this.#read<ManifestFile>('manifest.json'))
    const characters = this.#read<CharacterFile>(charactersFile(0))
    this.table = decodeCharacters(characters)
    this.tableName = characters.name
    this.#bundles = bundlesOf(this.manifest.documents, 1)
    this.#placesOf = Map.groupBy(this.#bundles.keys(), (place) => this.#bundles[place] ?? 0)
  }

  #read<T>(name: string): T {
    return JSON.parse(readFileSync(join(this.#folder, name), 'utf8')) as T
  }

  /**
   * Reuses a file of texts if it would be identical for the present documents: the file has the
   * same documents, and their records and the table have the same names. Returns whether it was
   * reused.
   *
   * @param folder - `search/` of the site being built
   * @param places - positions of the documents it is to contain, in order, all with unchanged texts
   */
  take(
    folder: string,
    { bundle, places }: { bundle: number; places: readonly number[] },
    rows: readonly ManifestDocument[],
    tableName: string,
  ): boolean {
    const former = this.#placesOf.get(bundle) ?? []
    const isSame =
      tableName === this.tableName &&
      former.length === places.length &&
      places.every((place, at) => {
        const { id, record } = this.manifest.documents[place] ?? {}
        return former[at] === place && rows[place]?.id === id && rows[place]?.record === record
      })
    if (!isSame) return false
    const target = join(folder, textsFile(bundle))
    mkdirSync(dirname(target), { recursive: true })
    linkFile(join(this.#folder, textsFile(bundle)), target)
    return true
  }

  #readTexts(bundle: number): StoredText[] {
    const bytes = readFileSync(join(this.#folder, textsFile(bundle)))
    return JSON.parse(gunzipSync(bytes).toString()) as StoredText[]
  }

  /** The text of a document as it is stored. */
  stored(place: number): StoredText {
    const bundle = this.#bundles[place] ?? 0
    const texts =
      this.#known.get(bundle) ?? new Map(this.#readTexts(bundle).map((one) => [one.id, one]))
    this.#known.set(bundle, texts)
    const stored = texts.get(this.manifest.documents[place]?.id ?? '')
    if (!stored) throw new Error(`the search that stands there has no text ${place}`)
    return stored
  }

  /** A document, as far as its stored text describes it. */
  document(place: number): TextSource {
    return storedDocument(this.stored(place), this.manifest.script, this.table)
  }
}
