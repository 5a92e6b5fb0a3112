#!/usr/bin/env node
import { explainNode } from './explain-node.ts'

const needed = explainNode(process.versions.node)
if (needed === null) {
  const { main } = await import('./commands/main.ts')
  await main(process.argv.slice(2))
} else {
  process.stderr.write(`${needed}\n`)
  process.exitCode = 1
}
