import { dev } from 'astro'
import { astroConfig } from '../integration/astro-config.ts'
import { defineCommand } from './command.ts'
import { readPort } from './serve.ts'

const help = `
Usage: npm run dev -- [--port N]

Serves the site while you work on it: a change to a text or a page shows at once. Search needs an index,
which only npm run build makes.

  --port N    port (default: PORT in the environment, else 4321)
  -h, --help  this help
`

export const command = defineCommand({
  help,
  names: 0,
  options: { port: { type: 'string' } },
  run: async ({ port }) => {
    await dev({ ...astroConfig(), server: { port: readPort(port) } })
    return new Promise<number>(() => {})
  },
})
