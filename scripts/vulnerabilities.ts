import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { defineCommand } from '../src/commands/command.ts'

const help = `
Usage: npm run vulnerabilities -- [--strict]

Asks the registry for known vulnerabilities of what the program is run with. When no answer comes, it says that
nothing was checked: that is no clean bill.

  --strict    exit code 2 when no answer comes
  -h, --help  this help
`

interface Report {
  error?: { summary?: string }
  message?: string
  metadata?: { vulnerabilities: Record<string, number> }
  vulnerabilities?: Record<string, { severity: string; range: string }>
}

await defineCommand({
  help,
  settings: false,
  options: { strict: { type: 'boolean', default: false } },
  run: async ({ strict }) => {
    const report = await audit()
    if (report?.metadata === undefined) {
      const why = report?.error?.summary || report?.message || 'no answer'
      process.stderr.write(`not checked: the registry gave no list of vulnerabilities (${why})\n`)
      return strict ? 2 : 0
    }
    const found = Object.entries(report.vulnerabilities ?? {})
    for (const [name, { severity, range }] of found)
      process.stderr.write(`${name} ${range}: ${severity}\n`)
    process.stdout.write(`${found.length} packages with known vulnerabilities\n`)
    return found.length === 0 ? 0 : 1
  },
})(process.argv.slice(2))

async function audit(): Promise<Report | null> {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const options = { timeout: 60_000, maxBuffer: 64 * 1024 * 1024 }
  // npm exits with code 1 both for vulnerabilities and without an answer: the output distinguishes
  // them.
  const { stdout } = await promisify(execFile)(
    npm,
    ['audit', '--omit=dev', '--json'],
    options,
  ).catch((error: { stdout?: string }) => ({ stdout: error.stdout ?? '' }))
  try {
    return JSON.parse(stdout) as Report
  } catch {
    return null
  }
}
