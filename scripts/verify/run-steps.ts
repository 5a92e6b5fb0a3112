import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Step } from './steps.ts'
import { readTally, type Tally } from './tally.ts'

/**
 * Runs the steps one after the other, whatever their outcome, and adds up what passed and failed.
 */
export async function runSteps(steps: readonly Step[]): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'clausary-verify-'))
  const lines: string[] = []
  const total: Tally = { passed: 0, failed: 0 }
  let built = true
  try {
    for (const [index, step] of steps.entries()) {
      process.stdout.write(`\n── ${index + 1}/${steps.length} ${step.name}: ${step.title}\n`)
      const start = performance.now()
      const tally: Tally =
        step.readsBuild && !built
          ? notRun()
          : await runStep(step, join(folder, `${step.name}.json`))
      if (step.name === 'build') built = tally.failed === 0
      total.passed += tally.passed
      total.failed += tally.failed
      lines.push(summary(step, tally, (performance.now() - start) / 1000))
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  process.stdout.write(`\n${lines.join('')}`)
  return total
}

function notRun(): Tally {
  process.stdout.write('not run: the build failed\n')
  return { passed: 0, failed: 1 }
}

async function runStep(step: Step, report: string): Promise<Tally> {
  if (!step.tests) {
    const code = await run(step.command)
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  }
  const code = await run([
    ...step.command,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  return readTally(report, code)
}

/** Runs a script with its output going directly to the terminal; returns its exit code. */
function run(command: readonly string[]): Promise<number> {
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, [...command], {
      stdio: ['ignore', 'inherit', 'inherit'],
      // Nothing may prompt or send telemetry in an unattended run.
      env: {
        ...process.env,
        CI: process.env['CI'] ?? '1',
        ASTRO_TELEMETRY_DISABLED: '1',
        // Tests start the program about a hundred times: its modules are compiled once for all of
        // them.
        NODE_COMPILE_CACHE: resolve('node_modules/.cache/compiled'),
      },
    })
    child.on('error', reject)
    child.on('close', (code) => done(code ?? 1))
  })
}

function summary({ name }: Step, { passed, failed }: Tally, seconds: number): string {
  const mark = failed === 0 ? '✓' : '✗'
  const counts = `${passed} passed, ${failed} failed`
  return `${mark} ${name.padEnd(12)}${counts.padEnd(24)}${seconds.toFixed(1).padStart(6)} s\n`
}
