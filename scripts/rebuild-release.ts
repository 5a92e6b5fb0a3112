import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { defineCommand, UserError } from '../src/commands/command.ts'
import { withClone } from './compare/built-commit.ts'

const help = `
Usage: node scripts/rebuild-release.ts COMMIT [FOLDER]

Builds the packages of a release anew from its tag or commit, in a clone of its own, and prints the SHA-256 of each.
With a folder that holds clausary.tgz and create-clausary.tgz, such as those that were published, it says whether
they are the same, byte for byte; exit code 1 where they are not. Where the lock file of the commit is another than
the one here, the packages that it names are installed first.
`

const PACKAGES = ['clausary.tgz', 'create-clausary.tgz']

const digest = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

/**
 * Installs the packages of a clone's lock file: reuses those installed here if they are the same.
 */
function install(clone: string): void {
  const lock = (folder: string) => readFileSync(join(folder, 'package-lock.json'), 'utf8')
  if (lock(clone) === lock('.'))
    symlinkSync(resolve('node_modules'), join(clone, 'node_modules'), 'junction')
  else execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: clone, stdio: 'inherit' })
}

await defineCommand({
  help,
  settings: false,
  options: {},
  run: async (_values, [commit, folder, ...others]) => {
    if (commit === undefined || others.length > 0)
      throw new UserError('name a tag or a commit (see --help)')
    const built = mkdtempSync(join(tmpdir(), 'clausary-release-'))
    try {
      await withClone(commit, async (clone) => {
        install(clone)
        execFileSync(process.execPath, ['scripts/pack.ts', '--to', built], { cwd: clone })
      })
      const others = PACKAGES.filter((name) => {
        const sha256 = digest(join(built, name))
        const isSame = folder === undefined || digest(join(folder, name)) === sha256
        process.stdout.write(
          `${sha256}  ${name}${isSame ? '' : '  is not the one in the folder'}\n`,
        )
        return !isSame
      })
      return others.length === 0 ? 0 : 1
    } finally {
      rmSync(built, { recursive: true, force: true })
    }
  },
})(process.argv.slice(2))
