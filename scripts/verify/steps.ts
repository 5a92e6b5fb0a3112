import { packageBin } from './package-bin.ts'

/** One step of the verification: a separate program, run with the current Node. */
export interface Step {
  name: string
  /** What it verifies, in a few words. */
  title: string
  /** Script and arguments. */
  command: readonly string[]
  /**
   * Vitest project whose report contains the number of passed tests; any other step counts as one.
   */
  tests?: true
  /** Whether it reads the built site; such steps are not run after a failed build. */
  readsBuild?: true
}

const script = (name: string, ...args: string[]) => [`scripts/${name}.ts`, ...args]
const clausary = (...args: string[]) => script('clausary', ...args)
const vitest = (project: string) => [packageBin('vitest'), 'run', '--project', project]

/**
 * Every document of the sample, in both scripts: the pages that readers on slow connections usually
 * open first.
 */
const DOCUMENT_PAGES = ['central', 'district', 'village']
  .flatMap((id) => [id, `zh-hans/${id}`])
  .map((path) => `${path}/index.html`)

/** In the order in which they run: fast steps, and those that others depend on, come first. */
export const STEPS: readonly Step[] = [
  {
    name: 'lint',
    title: 'format, lint, layers (biome)',
    command: [packageBin('@biomejs/biome'), 'ci', '.'],
  },
  {
    name: 'types',
    title: 'types of .ts and .astro (astro check)',
    command: [packageBin('astro'), 'check'],
  },
  { name: 'dead-code', title: 'nothing unused (knip)', command: [packageBin('knip')] },
  { name: 'unit', title: 'unit tests (vitest)', command: vitest('unit'), tests: true },
  { name: 'build', title: 'the site builds', command: clausary('build') },
  { name: 'corpus', title: 'texts against sources', command: clausary('check') },
  {
    name: 'links',
    title: 'every link and fragment leads somewhere',
    command: clausary('links'),
    readsBuild: true,
  },
  {
    name: 'pages',
    title: 'page size, security policy, no other origin',
    command: clausary('pages', ...DOCUMENT_PAGES.flatMap((page) => ['--budget', page])),
    readsBuild: true,
  },
  {
    name: 'same-build',
    title: 'a second build gives the same bytes',
    command: script('check-same-build'),
    readsBuild: true,
  },
  {
    name: 'browser',
    title: 'browser tests (vitest, Chromium)',
    command: vitest('browser'),
    tests: true,
    readsBuild: true,
  },
]
