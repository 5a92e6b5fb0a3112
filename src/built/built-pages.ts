import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'

/** A page of the built site. */
export interface BuiltPage {
  /** Path of the file inside the folder, with `/`. */
  file: string
  html: string
  /** Every element, in page order; including those inside a `<template>`. */
  elements: Element[]
}

/** Paths of all files of a folder, with `/`, sorted. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '.').length + 1))
    .map((path) => path.split(sep).join('/'))
    .sort()
}

/** All pages of a built site, one at a time: the trees of a large site do not fit in memory. */
export async function* pagesOf(folder: string): AsyncGenerator<BuiltPage, void> {
  for (const file of await listFiles(folder))
    if (file.endsWith('.html')) yield readPage(file, await readFile(join(folder, file), 'utf8'))
}

/** Parses a page. @throws a one-line error for elements nested deeper than the stack allows */
export function readPage(file: string, html: string): BuiltPage {
  try {
    return { file, html, elements: [...walk(fromHtml(html))] }
  } catch (error) {
    if (error instanceof RangeError)
      throw new Error(`${file}: its elements are nested too deep to be read`, { cause: error })
    throw error
  }
}

function* walk(node: Root | Element): Generator<Element> {
  for (const child of node.children) {
    if (child.type !== 'element') continue
    yield child
    yield* walk(child)
    if (child.content) yield* walk(child.content)
  }
}

/** Value of an attribute as text; null where the element has none. */
export function attribute(element: Element, name: string): string | null {
  const value = element.properties[name]
  if (value === undefined || value === null || value === false) return null
  return Array.isArray(value) ? value.join(' ') : String(value)
}
