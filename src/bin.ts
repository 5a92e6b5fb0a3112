#!/usr/bin/env node
import { fileURLToPath } from 'node:url'
import { explainNode, NEWER_NODE } from './explain-node.ts'

const args = process.argv.slice(2)
const needed = explainNode(process.versions.node)
if (needed === null) {
  const { main } = await import('./commands/main.ts')
  await main(args)
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
