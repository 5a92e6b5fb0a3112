import type { ChartUse, TimeChart } from '../../search/time-chart.ts'

const SVG = 'http://www.w3.org/2000/svg'

function shape(name: string, attributes: Record<string, string | number>, text = ''): SVGElement {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  element.textContent = text
  return element
}

function ranked(element: SVGElement, rank: number | null | undefined): SVGElement {
  if (rank !== null && rank !== undefined) element.dataset['rank'] = String(rank)
  return element
}

function group(rank: number | null | undefined, ...parts: SVGElement[]): SVGElement {
  const element = ranked(shape('g', {}), rank)
  element.append(...parts)
  return element
}

/** The chart as SVG, like that of a principle; its points are links with a title. */
export function drawChart(chart: TimeChart, label: string): SVGElement {
  const { width, height, years, levels, points } = chart
  const picture = shape('svg', {
    class: 'graph trace',
    viewBox: `0 0 ${width} ${height}`,
    role: 'group',
    'aria-label': label,
  })
  picture.append(
    ...years.map(({ x, year }) =>
      group(
        null,
        shape('path', { class: 'year', d: `M${x} 14V${height}` }),
        shape('text', { x: x + 4, y: 12 }, year),
      ),
    ),
    ...levels.map(({ y, mark, rank }) =>
      group(
        rank,
        shape('path', { class: 'row', d: `M80 ${y}H${width - 10}` }),
        shape('text', { class: 'level', x: 70, y: y + 5, 'text-anchor': 'end' }, mark),
      ),
    ),
    ...points.map(({ x, y, r, rank, title, href }) => {
      const link = ranked(shape('a', { href, 'aria-label': title }), rank)
      const circle = shape('circle', { cx: x, cy: y, r })
      circle.append(shape('title', {}, title))
      link.append(circle)
      return link
    }),
  )
  return picture
}

/** Most separate points: otherwise those of the same year and level are combined. */
const MOST_POINTS = 120

/** Occurrences as points; `together` describes a combined point for a year and level. */
export function pointsOf(
  uses: readonly ChartUse[],
  together: (level: string, year: string, count: number) => Pick<ChartUse, 'title' | 'href'>,
): ChartUse[] {
  if (uses.length <= MOST_POINTS) return [...uses]
  const groups = Map.groupBy(uses, ({ day, level }) => `${day.slice(0, 4)} ${level}`)
  return Array.from(groups.values(), (group) => {
    const [first] = group
    if (!first) throw new Error('a group has a first use')
    const year = first.day.slice(0, 4)
    const told = together(first.level, year, group.length)
    return { ...first, day: `${year}-07-01`, uses: group.length, ...told }
  })
}
