import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** The site of extremes; its corpus is written by {@link buildExtremes}. */
const SITE = resolve('tests/extremes')

const EVERYWHERE = '安全第一、預防為主、綜合治理'
const COLUMNS = Array.from({ length: 12 }, (_, at) => `第${at + 1}季責任單位`)
const NUMERALS = [...'一二三四五六七八九']

/** 1–1,999 as a number of an article. */
function numeral(n: number): string {
  const units = ['', '十', '百', '千']
  const digits = [...String(n)].map(Number)
  const said = digits.map((digit, at) =>
    digit === 0 ? '零' : `${NUMERALS[digit - 1]}${units[digits.length - 1 - at]}`,
  )
  return said.join('').replace(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十')
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const short = (n: number) => `第${numeral(n)}條　負責人每月檢查一次。`

/** 90 characters. */
const TITLE =
  '某市關於進一步加強和改進新形勢下安全生產工作全面落實企業主體責任和部門監管責任切實防範遏制重特大事故保障人民群衆生命財產安全促進經濟社會持續健康協調發展的若干重大問題的具體實施意見'

/** Extreme texts by id. */
const TEXTS: Record<string, string> = {
  'long-title': `${TITLE}\n\n一、總則\n\n堅持${EVERYWHERE}的方針。\n\n二、附則\n\n本意見自印發之日起施行。\n`,
  plain: `某村公告\n\n全體村民：明日停水一天，請各戶儲水，${EVERYWHERE}。\n`,
  single: `某鎮決定\n\n第一條　本鎮堅持${EVERYWHERE}。\n`,
  many: `某市規定\n\n${Array.from({ length: 1400 }, (_, at) => short(at + 1)).join('\n\n')}\n\n第一千四百零一條　堅持${EVERYWHERE}。\n`,
  long: `某省辦法\n\n第一條　${`堅持${EVERYWHERE}，各級各部門都要負責到底，不得推諉。`.repeat(140).slice(0, 4000)}\n\n第二條　本辦法自發布之日起施行。\n`,
  deep: `某區條例\n\n第一編　總編\n\n第一章　總則\n\n第一節　目的\n\n第一條　堅持${EVERYWHERE}，應當做到：\n\n（一）下列各事：\n\n1.第一事，包括：\n\n（1）甲；\n\n（2）乙。\n\n2.第二事。\n\n（二）其他。\n\n第二條　本條例自公布之日起施行。\n`,
  wide: `某組通知\n\n一、分工\n\n堅持${EVERYWHERE}，分工如下表。\n\n${[row(COLUMNS), row(COLUMNS.map(() => '---')), ...['甲組', '乙組', '丙組'].map((name) => row(COLUMNS.map((_, at) => `${name}負責第${at + 1}季的檢查`)))].join('\n')}\n\n二、期限\n\n即日起施行。\n`,
  // Of the title and the level of another one.
  'same-title': `${TITLE}\n\n一、總則\n\n堅持${EVERYWHERE}的方針，並且落實到人。\n`,
}

/** Level of each text, in the order of {@link TEXTS}; null if unknown. */
const LEVEL_OF = ['市', null, '鄉鎮', '中央', '省', '區縣', '村民小組', '市']

const principle = (id: string, title: string, wording: string) =>
  `---\nid: ${id}\ntitle: ${title}\ndefinition: 為看頁面而寫。\nwordings:\n  - ${wording}\n---\n`

function clausary(env: Record<string, string>, ...args: string[]): void {
  execFileSync(process.execPath, [resolve('scripts/clausary.ts'), ...args], {
    cwd: SITE,
    env: { ...process.env, ...env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** A built site: its folder, and the temporary folder that contains it. */
export interface ExtremeSite {
  dist: string
  folder: string
}

/**
 * Builds the site of the texts twice: with a page for every clause and without the text of 1,401
 * clauses, then with that text and no clause pages.
 */
export function buildExtremes(): [withPages: ExtremeSite, large: ExtremeSite] {
  const folder = mkdtempSync(join(tmpdir(), 'clausary-extremes-'))
  const corpus = join(folder, 'corpus')
  for (const [path, text] of [
    ...Object.entries(TEXTS).map(([id, text]) => [`texts/${id}.txt`, text] as const),
    ['corpus/principles/everywhere.mdx', principle('everywhere', '處處都說的原則', EVERYWHERE)],
    [
      'corpus/principles/nowhere.mdx',
      principle('nowhere', '沒有一處說到而名字在一行裏放不下還要再長一些的原則', '無人說過的話'),
    ],
  ] as const) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const env = { CLAUSARY_CORPUS: corpus }
  clausary(env, 'add', join(folder, 'texts'))
  for (const [at, id] of Object.keys(TEXTS).entries()) {
    const file = join(corpus, 'policies', `${id}.mdx`)
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace(/^level: .*$/m, `level: ${LEVEL_OF[at] ?? 'null'}`))
  }
  const build = (name: string, clausePages: string): ExtremeSite => {
    clausary({ ...env, CLAUSE_PAGES: clausePages }, 'build')
    cpSync(join(SITE, 'dist'), join(folder, name), { recursive: true })
    return { dist: join(folder, name), folder }
  }
  const large = build('large', 'none')
  for (const path of ['policies/many.mdx', 'sources/many.txt', 'permalinks'])
    rmSync(join(corpus, path), { recursive: true })
  return [build('dist', 'all'), large]
}
