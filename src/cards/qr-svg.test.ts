import { expect, test } from 'vitest'
import { qrSvg } from './qr-svg.ts'

test('a code has its three finders and four light modules around it', () => {
  const svg = qrSvg('https://clausary.example/central/')
  const size = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1])
  const runs = [...svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g)]
  const dark = new Set(
    runs.flatMap(([, x, y, length]) =>
      Array.from({ length: Number(length) }, (_, at) => `${Number(x) + at} ${y}`),
    ),
  )
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
