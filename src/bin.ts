#!/usr/bin/env node
import { fileURLToPath } from 'node:url'
import { explainNode, NEWER_NODE } from './explain-node.ts'

/** Node loads TypeScript settings files by default from 22.18 on, before that with these flags. */
const READ_TYPESCRIPT = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']

const args = process.argv.slice(2)
const needed = explainNode(process.versions.node)
const isTold = process.execArgv.includes('--experimental-strip-types')
if (needed === null && (isTold || process.features.typescript)) {
  const { main } = await import('./commands/main.ts')
  await main(args)
} else if (needed === null) {
  const { runBy } = await import('./newer-node.ts')
  const file = fileURLToPath(import.meta.url)
  process.exitCode = await runBy(process.execPath, file, args, READ_TYPESCRIPT)
} else {
  const { findNewerNode, runBy } = await import('./newer-node.ts')
  const node = findNewerNode()
  if (node === null) {
    process.stderr.write(`error: ${needed}: install one from https://nodejs.org\n`)
    process.exitCode = 1
  } else {
    process.stderr.write(`${needed}: it runs by the Node ${NEWER_NODE} in npm's cache\n`)
    process.exitCode = await runBy(node, fileURLToPath(import.meta.url), args)
  }
}
