import { explainNode } from '../explain-node.ts'
import type { SiteChoice } from './site-choice.ts'

const COMMANDS = [
  'start',
  'dev',
  'build',
  'preview',
  'add',
  'split',
  'check',
  'search',
  'quote',
  'export',
  'convert',
  'parallels',
  'principles',
  'permalinks',
  'amend',
  'editions',
  'check-citations',
  'audit',
  'mcp',
]

/** A valid npm name based on a folder name: lower-case ASCII, `policies` if nothing is left. */
export function packageName(folder: string): string {
  const name = folder
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  return name.replace(/^-+|-+$/g, '').slice(0, 60) || 'policies'
}

/**
 * `package.json` of a new site.
 *
 * @param node - version of Node that creates the site
 */
export function sitePackage(
  folder: string,
  { clausary }: SiteChoice,
  node: string = process.versions.node,
): string {
  const manifest = {
    name: packageName(folder),
    private: true,
    type: 'module',
    scripts: Object.fromEntries([
      ...COMMANDS.map((command) => [command, `clausary ${command}`]),
      ['test', 'clausary test'],
      // Fetches the newer Node during installation, while there is a network connection.
      ...(explainNode(node) === null ? [] : [['postinstall', 'clausary --version']]),
    ]),
    dependencies: { clausary },
    engines: { node: '>=22.12.0' },
    allowScripts: { esbuild: true },
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}
