import { buildSite } from './build-site.ts'
import { defineCommand } from './command.ts'
import { readPort, serve } from './serve.ts'

const help = `
Usage: npm start -- [--port N] [--host NAME]

Builds the site and serves it, printing its address. A busy port gives way to the next free one.

  --port N     port (default: PORT in the environment, else 4321)
  --host NAME  name or address to listen on (default: localhost)
  -h, --help   this help
`

export const command = defineCommand({
  help,
  options: { port: { type: 'string' }, host: { type: 'string' } },
  run: async ({ port, host }) => {
    const wanted = readPort(port)
    process.stdout.write('building the site …\n')
    if (!(await buildSite(false))) return 1
    await serve(wanted, host)
    return 0
  },
})
