import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflate } from '@sparticuz/chromium'

/** The unpacked Chromium of the npm package. */
export interface PackedBrowser {
  executablePath: string
  /**
   * Unpacks the system libraries that come with it; returns the environment with which Chromium
   * uses them.
   */
  withOwnLibraries(): Promise<NodeJS.ProcessEnv>
  remove(): Promise<void>
}

/** Whether the package's browser can run on this machine. */
export const IS_PACKED_FOR_HERE = process.platform === 'linux' && process.arch === 'x64'

/** Software rendering in the browser's own process, since there may be no graphics driver. */
export const PACKED_ARGS = [
  '--disable-gpu',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--in-process-gpu',
]

const PACKED = join('node_modules', '@sparticuz', 'chromium', 'bin')

/**
 * Unpacks `@sparticuz/chromium` (Linux on x64) into a separate folder. Its own `executablePath()`
 * uses whatever is in the common temporary folder, also the incomplete files of an interrupted run.
 */
export async function unpackBrowser(): Promise<PackedBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'clausary-browser-'))
  const unpack = (name: string) => inTemporaryFolder(folder, () => inflate(join(PACKED, name)))
  const [executablePath] = await Promise.all(['chromium.br', 'swiftshader.tar.br'].map(unpack))
  return {
    executablePath: executablePath ?? join(folder, 'chromium'),
    withOwnLibraries: async () => {
      await Promise.all(['al2023.tar.br', 'fonts.tar.br'].map(unpack))
      return {
        ...process.env,
        LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
        FONTCONFIG_PATH: join(folder, 'fonts'),
      }
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/**
 * Calls a function with another temporary folder: the package unpacks into it, and reads its name
 * at once.
 */
function inTemporaryFolder<T>(folder: string, call: () => T): T {
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  try {
    return call()
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}
