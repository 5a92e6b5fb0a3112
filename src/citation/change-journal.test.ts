import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { undoChange } from './change-journal.ts'

let corpus: string
beforeEach(() => {
  corpus = mkdtempSync(join(tmpdir(), 'journal-'))
})
afterEach(() => rmSync(corpus, { recursive: true }))

const keep = (text: string) => writeFileSync(join(corpus, '.undo.json'), text)

it.each(['', '{', '{"__proto__":{}}', '[1]', '[{"command":"move"}]', '[{"command":1,"files":[]}]'])(
  'what is no journal is said to be none: %s',
  async (text) => {
    keep(text)
    await expect(undoChange(corpus, false)).rejects.toThrow(/\.undo\.json is not what a command/)
  },
)

it.each(['../x', 'permalinks/../../x', 'policies/a/b.mdx', '../../../../etc/x'])(
  'a journal of a stranger has no file written that is none of the corpus: %s',
  async (path) => {
    const files = [{ path: join(corpus, path), before: 'x', after: null }]
    keep(JSON.stringify([{ command: 'move', files }]))
    expect(await undoChange(corpus, false)).toMatchObject({ error: expect.stringContaining('no') })
    expect(readdirSync(corpus)).toEqual(['.undo.json'])
  },
)
