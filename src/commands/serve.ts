import { createServer } from 'node:net'
import { preview } from 'astro'
import { astroConfig } from '../integration/astro-config.ts'
import { site } from '../site.ts'
import { UserError } from './command.ts'

const DEFAULT_PORT = 4321
const PORTS_TRIED = 20

/** Help for the options of commands that serve. */
export const SERVE_HELP = `  --port N     port (default: PORT in the environment, else ${DEFAULT_PORT})
  --host NAME  name or address to listen on (default: localhost)
  -h, --help   this help
`

/** Options of commands that serve. */
export const SERVE_OPTIONS = { port: { type: 'string' }, host: { type: 'string' } } as const

/** The port given by `--port` or `PORT`, else the default. */
export function readPort(option: string | undefined): number {
  const given = option ?? process.env['PORT']
  if (given === undefined || given === '') return DEFAULT_PORT
  const port = Number(given)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new UserError(`port ${given}: give a number from 1 to 65535`)
  return port
}

/** Serves the built site on the first free port from `port` on, and prints its address. */
export async function serve(port: number, host: string | undefined): Promise<void> {
  const free = await findFreePort(port)
  if (free !== port) process.stdout.write(`port ${port} is in use, taking ${free}\n`)
  const server = await preview({
    ...astroConfig(),
    logLevel: 'error',
    server: { port: free, ...(host === undefined ? {} : { host }) },
  })
  process.stdout.write(`\n  http://${host ?? 'localhost'}:${server.port}${site.base}\n\n`)
  await server.closed()
}

async function findFreePort(from: number): Promise<number> {
  for (let port = from; port < from + PORTS_TRIED && port <= 65_535; port++)
    if (await isFree(port)) return port
  throw new UserError(
    `ports ${from} to ${from + PORTS_TRIED - 1} are all in use: give another with --port`,
  )
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, 'localhost', () => server.close(() => resolve(true)))
  })
}
