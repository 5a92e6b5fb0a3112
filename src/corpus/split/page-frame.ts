import { type Line, lineText } from './lines.ts'

/** - 3 - · B103 · 第 3 页 · 第3页 共12页 · 3/12: a line with only a page number. */
const PAGE =
  /^(?:[-—–－·~\s]{0,6}([A-Z]{0,2})[ ]?(\d{1,4})[-—–－·~\s]{0,6}|第[ ]?()(\d{1,4})[ ]?[页頁](?:[ ,，]{0,3}[共/][ ]?\d{1,4}[ ]?[页頁])?|()(\d{1,4})[ ]?\/[ ]?\d{1,4})$/
/** - 3 - · — 3 — · 第3页 共12页: always a page number, wherever it occurs. */
const SURE =
  /^(?:[-—–－][ ]?\d{1,4}[ ]?[-—–－]|第[ ]?\d{1,4}[ ]?[页頁][ ,，]{0,3}[共/][ ]?\d{1,4}[ ]?[页頁])$/
/** Lines above and below a page number that can be the head or foot of the page. */
const REACH = 3
/**
 * Least distance of page numbers in lines: a number alone on a line may also number the rows of a
 * table, which are shorter.
 */
const SHORTEST_PAGE = 7
const LONGEST = 60

interface PageNumber {
  line: number
  style: string
  value: number
  sure: boolean
}

/**
 * Lines that a PDF repeats on every page: its page numbers, and the heads and feet next to them. At
 * least three pages must be numbered in steps of one or two, in one form; a number between dashes
 * is sufficient by itself.
 */
export function pageFrame(text: string, lines: readonly Line[]): Set<number> {
  const filled = lines.flatMap((line, index) => (line.textEnd > line.textStart ? [index] : []))
  const content = (at: number) => {
    const line = lines[filled[at] ?? -1]
    if (line === undefined || line.textEnd - line.textStart > LONGEST) return ''
    return lineText(text, line)
  }
  const frame = new Set(filled.filter((_, at) => SURE.test(content(at))))
  for (const pages of pageRuns(filled.map((_, at) => content(at)))) {
    for (let offset = -REACH; offset <= REACH; offset += 1) {
      const places = pages.map(({ line }) => line + offset)
      const groups = Map.groupBy(places, (at) => (offset === 0 ? '#' : keyOf(content(at))))
      for (const [key, group] of groups)
        if (key !== '' && group.length >= 3 && group.length * 3 >= pages.length)
          for (const at of group) frame.add(filled[at] ?? -1)
    }
  }
  return frame
}

/** Key for comparing heads: digits stand for numbers of pages and sections. */
function keyOf(content: string): string {
  return content.replace(/[ \u3000\t]/g, '').replace(/\d+/g, '#')
}

/** Runs of at least three page numbers in one form. */
function pageRuns(contents: readonly string[]): PageNumber[][] {
  const runs = new Map<string, PageNumber[]>()
  const done: PageNumber[][] = []
  const rows = new Set<string>()
  for (const [line, content] of contents.entries()) {
    const page = content === '' || content.length > 24 ? null : pageNumber(content, line)
    if (page === null) continue
    const run = runs.get(page.style) ?? []
    const last = run.at(-1)
    const step = page.value - (last?.value ?? 0)
    const far = last === undefined || page.sure || line - last.line >= SHORTEST_PAGE
    if (last !== undefined && step === 1 && !far) rows.add(page.style)
    if (last !== undefined && (step < 1 || step > 2 || !far)) {
      if (step === 0 || !far) continue
      done.push(run)
      runs.set(page.style, [page])
    } else {
      run.push(page)
      runs.set(page.style, run)
    }
  }
  // Numbers that follow each other within a few lines number rows or clauses.
  const all = [...done, ...runs.values()].filter((run) => run.length >= 3)
  return all.filter(([first]) => first !== undefined && !rows.has(first.style))
}

function pageNumber(content: string, line: number): PageNumber | null {
  const match = PAGE.exec(content)
  if (match === null) return null
  const [letter = '', digits = ''] = match.slice(1).filter((part) => part !== undefined)
  const sure = letter !== '' || /\D/.test(content)
  return { line, style: content.replace(/\d+/g, '#'), value: Number(digits), sure }
}
