import { describe, expect, test } from 'vitest'
import { convert } from './convert.ts'
import { explain } from './explain.ts'

describe('explain', () => {
  test('names every phrase of the path and its source', () => {
    const lines = [...explain('处长须公布，注：占一半', 'cn', 'hk')]
    expect(lines[0]).toBe('# pass 1 of 2')
    expect(lines).toContainEqual(
      expect.stringMatching(/^0\t处长\t處長\t\d+\tdictionary of official words$/),
    )
    expect(lines).toContainEqual(
      expect.stringMatching(/^2\t须\t須\t\d+\t(table of characters|neighbours)$/),
    )
    expect(lines).toContainEqual(expect.stringMatching(/^6\t注\t註\t\d+\tneighbours$/))
  })

  test('follows the path of the conversion', () => {
    const text = '有关系统更加注重，指明了方向'
    const read = new Map<number, string>()
    for (const line of explain(text, 'cn', 't')) {
      const [start, , target] = line.split('\t')
      if (target !== undefined) read.set(Number(start), target)
    }
    const whole = convert(text, { from: 'cn', to: 't' })
    for (const [start, target] of read) expect(whole.startsWith(target, start)).toBe(true)
  })

  test('between equal standards there is nothing to explain', () => {
    expect([...explain('制度', 'cn', 'cn')]).toEqual([])
  })
})
