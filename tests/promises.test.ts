import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, inject, test } from 'vitest'

/**
 * Promises of releases: files are added here and never changed. A line is an address and the short
 * hash of the text that could be cited at it.
 */
const FOLDER = new URL('./promises/', import.meta.url)

interface Promised {
  address: string
  edition: string
}

function promised(file: string): Promised[] {
  const lines = readFileSync(new URL(file, FOLDER), 'utf8').trim().split('\n')
  return lines.map((line) => {
    const [address = '', edition = ''] = line.split(' ')
    return { address, edition }
  })
}

const get = async (path: string) => {
  const response = await fetch(`${inject('site')}${path}`)
  return { status: response.status, text: await response.text() }
}

for (const file of readdirSync(FOLDER).filter((name) => name.startsWith('addresses-of-')))
  describe(`the ${file.replace(/\.txt$/, '').replaceAll('-', ' ')}`, () => {
    const all = promised(file)
    const clauses = all.filter(({ address }) => address.includes('/'))

    test('all answer, in both scripts', async () => {
      expect(clauses.length).toBeGreaterThan(50)
      for (const { address } of all)
        for (const script of ['', 'zh-hans/'])
          expect([address, (await get(`${script}${address}/`)).status]).toEqual([address, 200])
    })

    test('all have the text that was cited there', async () => {
      for (const { address, edition } of clauses)
        expect((await get(`${address}/`)).text).toContain(edition)
    })

    test('all have their place in the document, and their files for reference managers', async () => {
      for (const { address } of clauses) {
        const [document = '', clause = ''] = address.split('/')
        expect((await get(`${document}/`)).text).toMatch(new RegExp(`id="?${clause}["\\s>]`))
        for (const format of ['bib', 'ris', 'json'])
          expect([address, (await get(`${address}.${format}`)).status]).toEqual([address, 200])
      }
    })
  })
