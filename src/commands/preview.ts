import { existsSync } from 'node:fs'
import { defineCommand, UserError } from './command.ts'
import { readPort, serve } from './serve.ts'

const help = `
Usage: npm run preview -- [--port N] [--host NAME]

Serves the built site in dist/ and prints its address. A busy port gives way to the next free one.

  --port N     port (default: PORT in the environment, else 4321)
  --host NAME  name or address to listen on (default: localhost)
  -h, --help   this help
`

export const command = defineCommand({
  help,
  options: { port: { type: 'string' }, host: { type: 'string' } },
  run: async ({ port, host }) => {
    if (!existsSync('dist/index.html'))
      throw new UserError('dist/ holds no site yet: run npm run build first')
    await serve(readPort(port), host)
    return 0
  },
})
