import { fileURLToPath } from 'node:url'

const SOURCE = fileURLToPath(new URL('../', import.meta.url))

/**
 * Modules that are one file of the site, by the file's name. The bundler would make a file of each
 * set of modules that the same pages use: a search would request twenty in three rounds, most of
 * them smaller than the headers of a response. Earlier files take precedence; what a module imports
 * goes into its file.
 */
const FILES: Readonly<Record<string, readonly string[]>> = {
  // What every page starts with.
  page: [
    'citation/accessed',
    'client/clipboard',
    'client/copy',
    'client/reading/keys',
    'client/search/typed',
    'client/style',
    'vite/preload-helper',
  ],
  // Small ones that the page of the search shares with what others load on demand.
  words: [
    'citation/address',
    'client/element',
    'client/search/looks-like-reference',
    'client/words',
    'corpus/numbering/numerals',
    'search/names',
    'search/unzipped',
    'strings/fill',
    'strings/messages',
  ],
  fold: ['script/fold'],
  search: ['client/search/search-session', 'client/search/show-result', 'search/query'],
}

/** The part of the bundler's settings that puts the scripts of pages into few files. */
export const scriptFiles = {
  codeSplitting: {
    groups: Object.entries(FILES).map(([name, modules]) => ({
      name,
      test: (id: string) => modules.some((module) => isModule(id, module)),
    })),
  },
}

/** Whether a module's id is that of one of the program, or of Vite. */
function isModule(id: string, name: string): boolean {
  const [path, source] = [id, SOURCE].map((one) => one.replaceAll('\\', '/'))
  return [`${source}${name}.ts`, `${source}${name}.js`, `\0${name}.js`].includes(path ?? '')
}
