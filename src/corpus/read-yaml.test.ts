import { describe, expect, it } from 'vitest'
import { readYaml } from './read-yaml.ts'

/** YAML that is more than data, with the message and its line. */
const REFUSED: [string, RegExp, number][] = [
  ['a: 1\nb: !!js/function "x"', /tag/i, 2],
  ['a: !foo x', /tag/i, 1],
  ['a: !!str 1', /tag/, 1],
  ['a: &x 1\nb: 2', /anchor &x/, 1],
  ['a: 1\nb: *u', /alias/i, 2],
  ['a: &a [x,x]\nb: [*a,*a]\nc: [*a,*a]', /anchor/, 1],
  [`a: ${'['.repeat(50_000)}`, /too deep/, 1],
  ['a: 1\na: 2', /unique/, 2],
]

describe('frontmatter', () => {
  it('is data', () => {
    expect(readYaml('a: 1\nb: [x, {c: d}]\n__proto__: 1\n').data).toMatchObject({
      ...{ a: 1, b: ['x', { c: 'd' }] },
    })
    expect(Object.getPrototypeOf(readYaml('__proto__: {x: 1}').data)).toBe(Object.prototype)
  })

  for (const [text, said, line] of REFUSED)
    it(`is not ${JSON.stringify(text.slice(0, 40))}`, () => {
      const { fault } = readYaml(text)
      expect(fault?.message).toMatch(said)
      expect(fault?.line).toBe(line)
    })
})

it('a repeated key is reported with its line, in a map with many keys too', () => {
  const many = Array.from({ length: 50_000 }, (_, nth) => `k${nth}: v`)
  expect(readYaml(many.join('\n')).fault).toBeNull()
  expect(readYaml([...many, 'k7: w'].join('\n')).fault).toEqual({
    message: 'Map keys must be unique',
    line: 50_001,
  })
})

it('a map or list with an anchor or tag is refused too', () => {
  for (const text of ['a: &x {b: 1}', 'a: !!map {b: 1}', 'a: &x [1]', 'a: !!seq [1]'])
    expect(readYaml(text).fault?.message).toMatch(/write the value itself$/)
})
