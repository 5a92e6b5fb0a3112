import { spawnSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { loadDocuments } from '../../corpus/load-documents.ts'
import type { Block, Document } from '../../corpus/model.ts'
import { site } from '../../site.ts'
import { anyDocument, exportOf } from '../sample-texts.ts'
import { systemFont } from './font-file.ts'
import { writePdf } from './pdf.ts'

/**
 * The program files of veraPDF: a folder of jars, or Maven's repository
 * (org.verapdf:validation-model).
 */
const JARS = process.env['CLAUSARY_VERAPDF'] ?? join(homedir(), '.m2', 'repository')
const PROGRAM = join(import.meta.dirname, 'fixtures', 'ValidateUa.java')

const { value: documents } = await loadDocuments(site.corpus)
const font = systemFont('zh-Hant')
const folder = await mkdtemp(join(tmpdir(), 'clausary-ua-'))
afterAll(() => rm(folder, { recursive: true }))

/** The jars of veraPDF and its dependencies, without those of Maven itself. */
function jars(): string[] {
  if (!existsSync(JARS)) return []
  const all = globSync('**/*.jar', { cwd: JARS }).filter(
    (jar) => !/maven|plexus|surefire/u.test(jar),
  )
  return all.some((jar) => /validation-model/u.test(jar)) ? all.map((jar) => join(JARS, jar)) : []
}

/** A text whose headings begin at a deep level, with tables with and without a header. */
function withTables(document: Document): Document {
  const row = (value: string): Block => ({
    ...{ role: 'table' as const, before: '\n', line: 0 },
    inlines: [{ type: 'text', value }],
  })
  const clauses = document.clauses.map((clause) => ({
    ...{ ...clause, level: clause.level + 3 },
    paragraphs: [
      ...clause.paragraphs,
      ...['| 序 | 項目 |', '| --- | --- |', '| 一 | <甲> |', '| 二 | |'].map(row),
    ],
  }))
  return { ...document, clauses, closing: [row('| 甲 | 乙 |'), row('| 丙 | 丁 |')] }
}

test('veraPDF finds every PDF to be PDF/UA-1', async ({ skip }) => {
  if (font === null) skip('no font with Chinese at a known place of this system')
  const path = jars()
  if (path.length === 0 || spawnSync('java', ['-version']).status !== 0)
    skip('no Java with veraPDF (CLAUSARY_VERAPDF, or org.verapdf:validation-model by Maven)')
  const samples = fc.sample(anyDocument(), { numRuns: 6, seed: 3 })
  const all = [...documents, ...documents.map(withTables), ...samples]
  const files = all.map((_, index) => join(folder, `${index}.pdf`))
  for (const [index, document] of all.entries())
    await writeFile(files[index] ?? '', await writePdf({ ...exportOf(document), font }))
  const run = ['-cp', path.join(delimiter), PROGRAM, ...files]
  const { stdout } = spawnSync('java', run, { encoding: 'utf8' })
  expect(stdout).toBe(`${files.length} of ${files.length} are PDF/UA-1\n`)
})
