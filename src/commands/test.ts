import { defineCommand } from './command.ts'
import { COMMANDS } from './commands.ts'

/**
 * In the order in which they run. Steps that read the built site are skipped if the build failed.
 */
const STEPS = ['check', 'build', 'links', 'pages'] as const

const help = `
Usage: clausary test

What a site's own tests are: proves texts, register, principles and addresses, builds the site, follows
every link of it and looks at every page. Ends with one line, N passed, N failed; exit code 1 where
anything failed.
`

export const command = defineCommand({
  help,
  names: 0,
  options: {},
  run: async () => {
    let failed = 0
    let built = true
    for (const name of STEPS) {
      process.stdout.write(`\n── ${name}\n`)
      if (!built) process.stdout.write('not run: the build failed\n')
      const ok: boolean = built && (await succeeds(name))
      if (name === 'build') built = ok
      if (!ok) failed++
    }
    process.stdout.write(`\n${STEPS.length - failed} passed, ${failed} failed\n`)
    return failed === 0 ? 0 : 1
  },
})

async function succeeds(name: (typeof STEPS)[number]): Promise<boolean> {
  process.exitCode = 0
  const step = await COMMANDS[name]?.load()
  await step?.command([])
  return process.exitCode === 0
}
