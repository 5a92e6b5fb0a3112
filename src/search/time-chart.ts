/** The data of a document in a history: its date of issue and its level. */
export interface TraceDocument {
  id: string
  /** Short name of its level, and the level as shown to readers. */
  mark: string
  level: string
  rank: number | null
  title: string
  /** First day that its date can mean, ISO 8601, and the date as shown; null if uncertain. */
  day: string | null
  date: string | null
}

/** A document that uses a formulation, or several of one year and level. */
export interface ChartUse extends Pick<TraceDocument, 'level' | 'title'> {
  rank: number | null | undefined
  day: string
  uses: number
  href: string
}

/** Coordinates of a chart: years to the right, levels downwards from central. */
export interface TimeChart {
  width: number
  height: number
  years: { x: number; year: string }[]
  levels: { y: number; mark: string; rank: number | null | undefined }[]
  points: {
    x: number
    y: number
    /** Radius by the number of uses. */
    r: number
    rank: number | null | undefined
    title: string
    href: string
  }[]
}

const WIDTH = 640
const LEFT = 90
const RIGHT = 20
const TOP = 26
const ROW = 44
/** Number of labelled years. */
const NAMED = 8
const LARGEST = 12

/**
 * Lays out uses by day and level; null if there are none. Levels are in the order of their rank.
 */
export function timeChart(uses: readonly ChartUse[]): TimeChart | null {
  if (uses.length === 0) return null
  const years = uses.map(({ day }) => Number(day.slice(0, 4)))
  const [first, last] = [
    years.reduce((a, b) => Math.min(a, b)),
    years.reduce((a, b) => Math.max(a, b)),
  ]
  const [start, end] = [Date.UTC(first), Date.UTC(last + 1)]
  const x = (time: number) =>
    Math.round(LEFT + ((time - start) / (end - start)) * (WIDTH - LEFT - RIGHT))
  const ranks = new Map(uses.map(({ level, rank }) => [level, rank]))
  const order = (rank: number | null | undefined) => rank ?? Number.POSITIVE_INFINITY
  const levels = [...ranks].sort(([, a], [, b]) =>
    order(a) === order(b) ? 0 : order(a) - order(b),
  )
  const rows = new Map(levels.map(([level], index) => [level, TOP + ROW * index]))
  const span = last - first + 1
  const step = Math.max(1, Math.ceil(span / NAMED))
  return {
    width: WIDTH,
    height: TOP + ROW * levels.length + 10,
    years: Array.from({ length: Math.ceil(span / step) }, (_, index) => {
      const year = first + index * step
      return { x: x(Date.UTC(year)), year: String(year) }
    }),
    levels: levels.map(([mark, rank]) => ({ y: rows.get(mark) ?? TOP, mark, rank })),
    points: uses.map(({ day, level, rank, uses: count, title, href }) => ({
      x: x(Date.parse(day)),
      y: rows.get(level) ?? TOP,
      r: Math.min(4 + Math.round(Math.sqrt(count) * 2) - 1, LARGEST),
      ...{ rank, title, href },
    })),
  }
}
