import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { convert } from './convert.ts'
import { detectOrthography } from './orthography.ts'

const seed = readFileSync(
  new URL('../../content/sources/000_d7f0d4d3f7a011ab.txt', import.meta.url),
  'utf8',
)

describe('detectOrthography', () => {
  test('knows the first source for the standard of Hong Kong, and says by what', () => {
    const { script, orthography, certainty, reason } = detectOrthography(seed)
    expect({ script, orthography }).toEqual({ script: 'zh-Hant', orthography: 'hk' })
    expect(certainty).toBeGreaterThan(0.9)
    expect(reason).toContain('羣 ×10')
  })

  test('knows the same text in the other standards', () => {
    const tw = detectOrthography(convert(seed, { from: 'hk', to: 'tw' }))
    expect(tw.orthography).toBe('tw')
    const cn = detectOrthography(convert(seed, { from: 'hk', to: 'cn' }))
    expect(cn).toMatchObject({ script: 'zh-Hans', orthography: 'cn', certainty: 1 })
  })

  test('says so where there is little to go by', () => {
    expect(detectOrthography('中').certainty).toBeLessThan(0.5)
    expect(detectOrthography('規定').orthography).toBe('t')
    expect(detectOrthography('規定').certainty).toBeLessThan(0.5)
    expect(detectOrthography('').certainty).toBeLessThan(0.5)
    expect(detectOrthography('稅務、衛生、群眾'.repeat(50)).certainty).toBeLessThanOrEqual(0.6)
  })
})
