import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { shippedPackages, thirdPartyPage } from './third-party-page.ts'

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>
}
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const rowOf = (name: string, version: string, licence: string) =>
  new RegExp(
    `\\| ${escaped(name)}(?: \\(.*\\))? \\| ${escaped(version)} \\| ${escaped(licence)} \\|`,
  )
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, { integrity?: string; link?: boolean; inBundle?: boolean }>
}

it('the lock file has the digest of every package, for all systems', () => {
  const all = Object.entries(packages).filter(
    ([path, { link, inBundle }]) => path && !link && !inBundle,
  )
  expect(all.length).toBeGreaterThan(100)
  expect(
    all.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path),
  ).toEqual([])
})

it('THIRD-PARTY.md names the runtime dependencies, and none of their licences forbids distribution', () => {
  const shipped = shippedPackages()
  const page = thirdPartyPage(shipped)
  expect(shipped.length).toBeGreaterThan(100)
  for (const { name, version, licence } of shipped)
    expect(page).toMatch(rowOf(name, version, licence))
  const written = readFileSync('THIRD-PARTY.md', 'utf8')
  for (const name of Object.keys(dependencies)) expect(written).toContain(`| ${name}`)
  const copyleft = shipped.filter(({ licence }) =>
    /\b(?:A?GPL|SSPL|BUSL|CPAL)/.test(licence.replace(/LGPL/g, '')),
  )
  expect(copyleft).toEqual([])
})
