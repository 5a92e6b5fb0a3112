import { expect, test } from 'vitest'
import { type ChartUse, timeChart } from './time-chart.ts'

const use = (day: string, level: string, rank: number | null, uses = 1): ChartUse => ({
  ...{ day, level, rank, uses, title: `${level} ${day}`, href: '/' },
})

test('later texts are further right, lower levels further down', () => {
  const chart = timeChart([
    use('2016-12-09', '區縣', 3, 1),
    use('2004-01-02', '中央', 0, 30),
    use('2016-04-01', '不詳', null),
  ])
  expect(chart?.levels.map(({ mark }) => mark)).toEqual(['中央', '區縣', '不詳'])
  const [county, centre] = chart?.points ?? []
  expect(county && centre && county.x > centre.x && county.y > centre.y).toBe(true)
  expect(county && centre && centre.r > county.r).toBe(true)
  expect(chart?.years[0]?.year).toBe('2004')
  expect(chart?.years.length).toBeLessThanOrEqual(8)
  for (const { x, y } of chart?.points ?? []) {
    expect(x >= 90 && x <= 620).toBe(true)
    expect(y > 0 && y < (chart?.height ?? 0)).toBe(true)
  }
})

test('without uses there is no chart, and a single day has one', () => {
  expect(timeChart([])).toBeNull()
  expect(timeChart([use('2016', '村', 5)])?.points).toHaveLength(1)
})
