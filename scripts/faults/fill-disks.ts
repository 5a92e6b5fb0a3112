import * as disk from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FileSystem, writeFiles } from '../../src/files/write-files.ts'
import { Random } from '../fuzz/random.ts'
import type { Trials } from './trials.ts'

const METHODS = ['mkdir', 'writeFile', 'rename', 'copyFile', 'open'] as const
const CODES = ['ENOSPC', 'EIO', 'EDQUOT', 'EROFS'] as const

/**
 * Overwrites three files on a disk that fails at its n-th call, each time at another call. Reports
 * at once a mix of new and old files, or temporary files that are left.
 */
export async function fillDisks({ from, times, tell, onDone }: Trials): Promise<void> {
  const folder = await disk.mkdtemp(join(tmpdir(), 'clausary-full-'))
  try {
    for (let time = from; time < from + times; time++) {
      const random = new Random(time)
      const [before, after] = [`former ${time}`, `new ${time}`]
      await writeFiles(files(folder, before))
      const how = `${random.pick(METHODS)} ${1 + random.below(8)} ${random.pick(CODES)}`
      const failed = await writeFiles(files(folder, after), failing(how)).then(
        () => false,
        () => true,
      )
      const state = await stateOf(folder)
      const expected = failed ? before : after
      if (state !== [expected, expected, expected].join('|')) tell(`${how}: ${state}`)
      onDone?.(time + 1 - from)
    }
  } finally {
    await disk.rm(folder, { recursive: true })
  }
}

const files = (folder: string, text: string) =>
  ['a/1', 'a/2', 'b/3'].map((name) => ({ path: join(folder, name), bytes: Buffer.from(text) }))

/** A disk that fails once, halfway through a file if it is writing one. */
function failing(how: string): FileSystem {
  const [method, call, code] = how.split(' ')
  let left = Number(call)
  const fail = (name: string) => name === method && --left === 0
  const error = () => Object.assign(new Error('the disk fails'), { code })
  return {
    ...disk,
    mkdir: (async (...args: Parameters<typeof disk.mkdir>) => {
      if (fail('mkdir')) throw error()
      return disk.mkdir(...args)
    }) as FileSystem['mkdir'],
    writeFile: async (path, ...rest) => {
      if (!fail('writeFile')) return disk.writeFile(path, ...rest)
      await disk.writeFile(path, 'ha')
      throw error()
    },
    rename: async (...args) => {
      if (fail('rename')) throw error()
      await disk.rename(...args)
    },
    copyFile: async (...args) => {
      if (fail('copyFile')) throw error()
      await disk.copyFile(...args)
    },
    open: async (...args) => {
      if (fail('open')) throw error()
      return disk.open(...args)
    },
  }
}

async function stateOf(folder: string): Promise<string> {
  const entries = await disk.readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  return (await Promise.all(paths.sort().map((path) => disk.readFile(path, 'utf8')))).join('|')
}
