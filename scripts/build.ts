import { buildSite } from './build-site.ts'
import { runCommand } from './command.ts'

const help = `
Usage: npm run build

Checks the corpus and builds the site into dist/: pages in both scripts, search index, registry.
Settings are in src/site.ts; CLAUSARY_URL, CLAUSARY_BASE and CLAUSARY_CORPUS override them.

  -h, --help  this help
`

await runCommand({
  help,
  options: {},
  run: async () => {
    const start = performance.now()
    if (!(await buildSite())) return 1
    process.stdout.write(`built dist/ in ${((performance.now() - start) / 1000).toFixed(1)} s\n`)
    return 0
  },
})
