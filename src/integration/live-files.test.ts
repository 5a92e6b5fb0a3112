import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { listRoutes } from './list-routes.ts'
import { fileMatcher } from './live-files.ts'

const routes = listRoutes(fileURLToPath(new URL('../routes/', import.meta.url)))
const isOfRoute = fileMatcher(routes)

test.each([
  'central.json',
  'central/2-8.csl.json',
  'zh-hans/central.txt',
  'data/corpus.jsonl.gz',
  'changes/atom.xml',
  'principles/three-musts/feed.json',
])('%s is a file whose ending is asked for', (path) => expect(isOfRoute(path)).toBe(true))

test.each([
  'clauses.json',
  'clauses/central.json',
  'dts/navigation/central/down1.json',
  'sitemap.xml',
  'zh-hans/principles.json',
  'central/editions.json',
  'robots.txt',
  'seal.svg',
  'central/',
  '@vite/client',
])('%s is none', (path) => expect(isOfRoute(path)).toBe(false))
