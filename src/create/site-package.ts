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

/** A name that npm takes, from that of a folder: lower-case ASCII, `policies` where nothing is left. */
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
 * @param node - version of Node that makes it
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
      // So that the Node that npm must fetch for it is there before the network is not.
      ...(explainNode(node) === null ? [] : [['postinstall', 'clausary --version']]),
    ]),
    dependencies: { clausary },
    engines: { node: '>=22.12.0' },
    allowScripts: { esbuild: true },
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}
