import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pagesOf } from '../built/built-pages.ts'
import { checkPage, readingSize } from '../built/page-rules.ts'
import { basePath } from '../citation/address.ts'
import { EDITOR_FOLDER } from '../integration/editor-page.ts'
import { site } from '../site.ts'
import { defineCommand, UserError } from './command.ts'

/** Largest size of a page, gzipped, in bytes: HTML and style sheets. */
const BUDGET = 20 * 1024

const help = `
Usage: clausary pages [FOLDER] [--budget PAGE]

Looks at every page of the built site (default dist/): the content security policy stands in it, no script
or style is inline, nothing is loaded from another origin.

  --budget PAGE  reading this page (central/index.html), with its style sheets and without the notes beside
                 its text, must cost no more than ${BUDGET / 1024} KB gzipped; may be given several times
`

export const command = defineCommand({
  help,
  names: 1,
  options: { budget: { type: 'string', multiple: true } },
  run: async ({ budget: budgets = [] }, [folder = 'dist']) => {
    const base = basePath(site.base)
    const readStyle = (href: string) => readFileSync(join(folder, href.slice(base.length)))
    const problems: string[] = []
    const sizes = new Map<string, number>()
    let pages = 0
    for await (const page of pagesOf(folder)) {
      pages++
      // The editing form has its own policy: it connects to the host of the repository.
      if (page.file !== `${EDITOR_FOLDER}/index.html`) problems.push(...checkPage(page))
      if (budgets.includes(page.file)) sizes.set(page.file, readingSize(page, readStyle))
    }
    if (pages === 0) throw new UserError(`${folder}: no pages in it: run npm run build first`)
    for (const budget of budgets) {
      const size = sizes.get(budget)
      if (size === undefined) throw new UserError(`--budget ${budget}: no such page in ${folder}`)
      process.stdout.write(`${budget} with its styles: ${(size / 1024).toFixed(1)} KB gzipped\n`)
      if (size > BUDGET) problems.push(`${budget}: more than ${BUDGET / 1024} KB`)
    }
    for (const line of problems) process.stderr.write(`${line}\n`)
    process.stdout.write(`${pages} pages looked at: ${problems.length} problems\n`)
    return problems.length === 0 ? 0 : 1
  },
})
