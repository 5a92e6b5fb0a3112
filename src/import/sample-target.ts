import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { AddOptions, AddPlaces } from './add-file.ts'
import { addFiles } from './add-files.ts'
import { indexCurated } from './curated-index.ts'
import { KeptRuns } from './kept-run.ts'

/** Output and exit code of a run of `add`. */
export interface Said {
  code: number
  out: string
  err: string
}

/** An empty corpus in a temporary folder, with `add` as the command runs it. Tests only. */
export interface SampleTarget {
  folder: string
  corpus: string
  add: (
    paths: string[],
    options?: Partial<AddOptions & { json: boolean; stdin: string }>,
    system?: AddPlaces['system'],
  ) => Promise<Said>
  remove: () => Promise<void>
}

/** Makes a {@link SampleTarget}. */
export async function makeTarget(): Promise<SampleTarget> {
  const folder = await mkdtemp(join(tmpdir(), 'clausary-'))
  const corpus = join(folder, 'corpus')
  const add: SampleTarget['add'] = async (paths, { stdin = '', ...options } = {}, system) => {
    const said = { out: '', err: '' }
    const { value: curated, problems } = await indexCurated(corpus)
    if (problems.length > 0) throw new Error('the corpus cannot be read')
    const code = await addFiles(
      paths,
      { id: null, dryRun: false, force: false, json: false, ...options },
      {
        corpus: { folder: corpus, curated, principles: [], levels: [{ name: '市', slug: 'city' }] },
        stdin: Readable.from([Buffer.from(stdin)]),
        runs: new KeptRuns(join(folder, 'cache'), { folder: corpus }),
        ...(system === undefined ? {} : { system }),
      },
      {
        stdout: { write: (text) => (said.out += text) },
        stderr: { write: (text) => (said.err += text) },
      },
    )
    // Whether a file takes long enough to be named depends on the machine.
    return { code, ...said, err: said.err.replace(/^reading .* for \d+ s\n/gm, '') }
  }
  return { folder, corpus, add, remove: () => rm(folder, { recursive: true }) }
}
