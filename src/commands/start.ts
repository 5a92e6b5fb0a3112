import { buildChanged } from './build-changed.ts'
import { defineCommand } from './command.ts'
import { readPort, SERVE_HELP, SERVE_OPTIONS, serve } from './serve.ts'

const help = `
Usage: npm start -- [--port N] [--host NAME]

Builds the site and serves it, printing its address. A busy port gives way to the next free one.

${SERVE_HELP}`

export const command = defineCommand({
  help,
  names: 0,
  options: SERVE_OPTIONS,
  run: async ({ port, host }) => {
    const wanted = readPort(port)
    process.stdout.write('building the site …\n')
    if (!(await buildChanged(false))) return 1
    await serve(wanted, host)
    return 0
  },
})
