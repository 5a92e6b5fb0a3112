import { type BrowserServer, chromium, type LaunchOptions } from 'playwright-core'
import { installedBrowsers, isProgram } from './installed-browsers.ts'
import {
  IS_PACKED_FOR_HERE,
  PACKED_ARGS,
  type PackedBrowser,
  unpackBrowser,
} from './packed-browser.ts'

/** Milliseconds for a browser to start: a safeguard that a busy machine does not reach. */
export const START_TIMEOUT = 300_000

/** Browsers of one kind that tests connect to. */
export interface RunningBrowsers {
  /** Addresses for `chromium.connect`. */
  endpoints: string[]
  /** Its name, for messages. */
  name: string
  close(): Promise<void>
}

/** A browser that may be available. */
interface Candidate {
  name: string
  options: LaunchOptions
}

/**
 * Starts instances of the first browser that starts: the one in `CLAUSARY_BROWSER` (then no other),
 * the headless shell of the npm package `@sparticuz/chromium`, an installed Chrome or Chromium, or
 * Playwright's own. The shell comes first since it opens no windows: a page in its own context
 * takes a sixth of the processor time of an installed browser, whose user interface is another
 * page.
 */
export async function startBrowsers(count: number): Promise<RunningBrowsers> {
  const named = process.env['CLAUSARY_BROWSER']
  const packed = named || !IS_PACKED_FOR_HERE ? null : await unpackBrowser()
  const failures: string[] = []
  for await (const { name, options } of named ? [installed(named)] : candidates(packed)) {
    const first = await launch(options).catch((error) => {
      failures.push(`${name}: ${String(error).slice(0, 600)}`)
      return null
    })
    if (first === null) continue
    const rest = Array.from({ length: count - 1 }, () => launch(options))
    return running(name, [first, ...(await Promise.all(rest))], packed)
  }
  await packed?.remove()
  throw new Error(
    `no browser starts; set CLAUSARY_BROWSER to the path of a Chrome or Chromium\n${failures.join('\n')}`,
  )
}

async function* candidates(packed: PackedBrowser | null): AsyncGenerator<Candidate> {
  if (packed !== null) {
    const name = '@sparticuz/chromium'
    const options = { executablePath: packed.executablePath, args: PACKED_ARGS }
    yield { name, options }
    yield { name, options: { ...options, env: await packed.withOwnLibraries() } }
  }
  yield* [...installedBrowsers(), chromium.executablePath()].filter(isProgram).map(installed)
}

const installed = (path: string): Candidate => ({ name: path, options: { executablePath: path } })

const launch = (options: LaunchOptions): Promise<BrowserServer> =>
  chromium.launchServer({ ...options, timeout: START_TIMEOUT })

function running(
  name: string,
  servers: readonly BrowserServer[],
  packed: PackedBrowser | null,
): RunningBrowsers {
  return {
    endpoints: servers.map((server) => server.wsEndpoint()),
    name,
    close: async () => {
      await Promise.all(servers.map((server) => server.close()))
      await packed?.remove()
    },
  }
}
