import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/**
 * Puts the notice of a new site, text and policy file, below `template/` of a built package. The
 * policy file is created here by the splitter, like one of a publisher.
 */
export async function writeNotices(template: string): Promise<void> {
  for (const script of ['zh-Hant', 'zh-Hans']) {
    const corpus = await mkdtemp(join(tmpdir(), 'clausary-notice-'))
    const source = join('src/create/template', script, 'notice.txt')
    try {
      await promisify(execFile)(
        process.execPath,
        ['scripts/clausary.ts', 'add', source, '--id', 'notice'],
        { env: { ...process.env, CLAUSARY_CORPUS: corpus, CLAUSARY_SCRIPT: script } },
      )
      await cp(source, join(template, script, 'notice.txt'))
      const policy = await readFile(join(corpus, 'policies/notice.mdx'), 'utf8')
      await writeFile(join(template, script, 'notice.mdx'), policy)
    } finally {
      await rm(corpus, { recursive: true, force: true })
    }
  }
}
