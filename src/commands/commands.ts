import type { Command } from './command.ts'

interface Entry {
  /** Short description for the list of commands. */
  title: string
  load: () => Promise<{ command: Command }>
}

/** Every command by name. A command is a separate file, loaded only when it is called. */
export const COMMANDS: Readonly<Record<string, Entry>> = {
  init: { title: 'make the current folder a site', load: () => import('./init.ts') },
  add: {
    title: 'add documents of any usual kind, or a folder of them',
    load: () => import('./add.ts'),
  },
  split: {
    title: 'split a page of text into policy files',
    load: () => import('./split.ts'),
  },
  check: {
    title: 'prove texts, register, principles and addresses',
    load: () => import('./check.ts'),
  },
  build: { title: 'check the corpus and build the site', load: () => import('./build.ts') },
  dev: { title: 'serve while you work; changes show at once', load: () => import('./dev.ts') },
  preview: { title: 'serve what was built', load: () => import('./preview.ts') },
  start: { title: 'build, then serve', load: () => import('./start.ts') },
  test: {
    title: 'check the corpus, build, follow links, look at pages',
    load: () => import('./test.ts'),
  },
  links: {
    title: 'follow every link of the built site',
    load: () => import('./links.ts'),
  },
  pages: {
    title: 'page size, security policy, no other origin',
    load: () => import('./pages.ts'),
  },
  portable: {
    title: 'write the built site so that it opens from a folder',
    load: () => import('./portable.ts'),
  },
  search: { title: 'search the built site on the terminal', load: () => import('./search.ts') },
  quote: {
    title: 'check a quotation against the corpus',
    load: () => import('./quote.ts'),
  },
  export: {
    title: 'write a document or a clause in another format',
    load: () => import('./export.ts'),
  },
  parallels: {
    title: 'print passages that texts have in common',
    load: () => import('./parallels.ts'),
  },
  principles: {
    title: 'list principles, or formulations that none covers',
    load: () => import('./principles.ts'),
  },
  convert: {
    title: 'convert standard input between scripts',
    load: () => import('./convert.ts'),
  },
  permalinks: {
    title: 'record that an address moved or was withdrawn',
    load: () => import('./permalinks.ts'),
  },
  amend: {
    title: 'make a new edition by an amending decision',
    load: () => import('./amend.ts'),
  },
  editions: {
    title: 'list, announce and find editions of documents',
    load: () => import('./editions.ts'),
  },
  audit: {
    title: 'check every citation and quotation of a draft',
    load: () => import('./audit.ts'),
  },
  mcp: {
    title: 'answer assistants over the Model Context Protocol',
    load: () => import('./mcp.ts'),
  },
  'check-citations': {
    title: 'list the citations of a paper that are out of date',
    load: () => import('./check-citations.ts'),
  },
}
