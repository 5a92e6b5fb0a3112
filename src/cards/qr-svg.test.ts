import { expect, test } from 'vitest'
import { qrSvg } from './qr-svg.ts'

test('a code has its three finders and a border of four light modules', () => {
  const svg = qrSvg('https://clausary.example/central/')
  const size = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1])
  const dark = darkModules(svg)
  for (const [left, top] of [
    [4, 4],
    [size - 11, 4],
    [4, size - 11],
  ] as const)
    for (let at = 0; at < 7; at++) {
      expect(dark.has(`${left + at} ${top}`)).toBe(true)
      expect(dark.has(`${left} ${top + at}`)).toBe(true)
    }
  for (let at = 0; at < size; at++) expect(dark.has(`${at} 3`)).toBe(false)
  expect(qrSvg('https://clausary.example/village/')).not.toBe(svg)
})

/** The dark modules covered by the strokes of a code: `x y`. */
function darkModules(svg: string): Set<string> {
  const dark = new Set<string>()
  const path = /stroke="#000" d="([^"]*)"/.exec(svg)?.[1] ?? ''
  for (const [, y, row = ''] of path.matchAll(/M(?=\d+ (\d+)\.5)([^M]+)/g)) {
    let x = 0
    for (const [, gap, length] of row.matchAll(/(\d+) [\d.]+h(\d+)/g)) {
      x += Number(gap)
      for (let at = 0; at < Number(length); at++) dark.add(`${x + at} ${y}`)
      x += Number(length)
    }
  }
  return dark
}
