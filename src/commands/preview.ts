import { existsSync } from 'node:fs'
import { defineCommand, UserError } from './command.ts'
import { readPort, SERVE_HELP, SERVE_OPTIONS, serve } from './serve.ts'

const help = `
Usage: npm run preview -- [--port N] [--host NAME]

Serves the built site in dist/ and prints its address. A busy port gives way to the next free one.

${SERVE_HELP}`

export const command = defineCommand({
  help,
  names: 0,
  options: SERVE_OPTIONS,
  run: async ({ port, host }) => {
    if (!existsSync('dist/index.html'))
      throw new UserError('dist/ holds no site yet: run npm run build first')
    await serve(readPort(port), host)
    return 0
  },
})
