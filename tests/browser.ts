import { type BrowserServer, chromium, type LaunchOptions } from 'playwright-core'
import { installedBrowsers, isProgram } from './installed-browsers.ts'
import { PACKED_ARGS, unpackBrowser } from './packed-browser.ts'

/** Milliseconds for a browser to start: a guard, which a busy machine does not reach. */
export const START_TIMEOUT = 300_000

/** A browser that tests connect to. */
export interface RunningBrowser {
  /** Address for `chromium.connect`. */
  endpoint: string
  /** Which one it is, for people. */
  name: string
  close(): Promise<void>
}

/**
 * Starts the first browser that starts: the one that `CLAUSARY_BROWSER` names (then no other), an
 * installed Chrome or Chromium, Playwright's own, the one of the npm package `@sparticuz/chromium`.
 */
export async function startBrowser(): Promise<RunningBrowser> {
  const named = process.env['CLAUSARY_BROWSER']
  if (named) {
    const server = await chromium.launchServer({ executablePath: named, timeout: START_TIMEOUT })
    return running(server, named)
  }
  const failures: string[] = []
  for (const path of [...installedBrowsers(), chromium.executablePath()].filter(isProgram)) {
    const server = await tryLaunch({ executablePath: path }, failures)
    if (server) return running(server, path)
  }
  return startPacked(failures)
}

async function startPacked(failures: string[]): Promise<RunningBrowser> {
  const packed = await unpackBrowser()
  const options = { executablePath: packed.executablePath, args: PACKED_ARGS }
  const server =
    (await tryLaunch(options, failures)) ??
    (await tryLaunch({ ...options, env: await packed.withOwnLibraries() }, failures))
  if (server) return running(server, '@sparticuz/chromium', packed.remove)
  await packed.remove()
  throw new Error(
    `no browser starts; set CLAUSARY_BROWSER to the path of a Chrome or Chromium\n${failures.join('\n')}`,
  )
}

async function tryLaunch(
  options: LaunchOptions,
  failures: string[],
): Promise<BrowserServer | null> {
  try {
    return await chromium.launchServer({ ...options, timeout: START_TIMEOUT })
  } catch (error) {
    failures.push(`${options.executablePath}: ${String(error).slice(0, 600)}`)
    return null
  }
}

function running(
  server: BrowserServer,
  name: string,
  cleanUp?: () => Promise<void>,
): RunningBrowser {
  return {
    endpoint: server.wsEndpoint(),
    name,
    close: async () => {
      await server.close()
      await cleanUp?.()
    },
  }
}
