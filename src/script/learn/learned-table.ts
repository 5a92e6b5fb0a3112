import { convert } from '../convert.ts'
import { besideHant } from '../dictionary/beside.ts'
import { besideClasses, fromRegionToHant, hansToHant, hantToRegion } from '../layers.ts'
import { Neighbours } from '../neighbours.ts'
import { Rewriter, type RewriterLayers } from '../rewriter.ts'
import { rewritten } from '../rewritten.ts'
import { learnNeighbours, type Sample } from './count-neighbours.ts'
import { textsOf } from './training-part.ts'

/** Characters whose reading depends on the word, the same in every region. */
const WORDS = new Set('系后发面干准征余云并谷松采斗卷签注舍术种折致冲历范几才沈须获丑于里制咸郁')

/**
 * Spellings that depend on the neighbours in the laws of Taiwan: the character read, then its
 * possible conversions. None of those is converted again, so that a second conversion changes
 * nothing.
 */
const SPELLINGS = [
  ...[
    '劃畫',
    '徑逕',
    '僱雇',
    '匯彙',
    '煙菸',
    '恤卹',
    '梁樑',
    '複復',
    '覆復',
    '周週',
    '並併',
    '制製',
  ],
  ...['泄洩', '盡儘', '杆桿', '注註', '搜蒐', '毀燬', '准準', '回迴'],
  ...['炮砲', '扎紮', '諮咨', '簽籤', '表錶', '卷捲', '臺檯', '核覈'],
]

const classes = besideClasses()

function beside(text: string, at: number): string {
  const unit = at < 0 || at >= text.length ? 0x5e : (classes[text.charCodeAt(at)] ?? 0x5e)
  return String.fromCharCode(unit)
}

/** Places where one pass had no phrase, with the human reading, filtered by `counts`. */
function samplesOf(
  rewriter: Rewriter,
  { before, written, text }: { before: string; written: string; text: number },
  counts: (source: string, written: string) => boolean,
): Sample[] {
  return rewriter.spans(before).flatMap(({ start, target, layer }): Sample[] => {
    const [source, reading] = [before.charAt(start), written.charAt(start)]
    if (layer === 'policy' || layer === 'stock' || !counts(source, reading)) return []
    return [
      {
        source,
        usual: target,
        written: reading,
        before: beside(before, start - 2) + beside(before, start - 1),
        after: beside(before, start + 1) + beside(before, start + 2),
        text,
      },
    ]
  })
}

const bare = (layers: RewriterLayers) => new Rewriter({ ...layers, neighbours: undefined })

/** Every reading of a character in a dictionary. */
function readingsIn({ policy, stock, characters }: RewriterLayers): Set<string> {
  return new Set(
    [...policy, ...stock, ...characters].flatMap(([source, target]) =>
      [...source].map((character, index) => character + target.charAt(index)),
    ),
  )
}

/**
 * Neighbours of characters that mislead in other texts: the text before 并 is another clause, and
 * 制 is 製 only after 編, 填 and 繕.
 */
const MISLEADING: readonly [RegExp, RegExp][] = [
  [/^[并並]/, /_\d$/],
  [/^制/, /^(?!.?[编填缮]_.?\d$)/],
]

/** Removes misleading neighbours from a line of the table. */
function sound(line: string): string {
  const [name = '', reading = '', ...around] = line.split(' ')
  const kept = MISLEADING.filter(([characters]) => characters.test(name)).reduce(
    (left, [, misleads]) => left.filter((any) => !misleads.test(any)),
    around,
  )
  return [name, reading, ...kept].join(' ')
}

function learn(folders: readonly string[]): { hant: string; taiwan: string } {
  const written = folders.flatMap((folder) => textsOf(folder, 'training'))
  const hans = written.map((text) => convert(text, { from: 'tw', to: 'cn' }))
  const layers = hansToHant()
  const readings = readingsIn(layers)
  const fromTaiwan = new Rewriter(fromRegionToHant('tw'))
  const words = bare(layers)
  const hant = learnNeighbours(
    written.flatMap((text, index) =>
      samplesOf(
        words,
        { before: hans[index] ?? '', written: rewritten(text, fromTaiwan), text: index },
        (source, reading) => WORDS.has(source) && readings.has(source + reading),
      ),
    ),
  )
    .map(sound)
    .join('\n')
  const toHant = new Rewriter({
    ...layers,
    neighbours: new Neighbours(`${hant}\n${besideHant}`, classes),
  })
  const middle = hans.map((text) => rewritten(text, toHant))
  const spelling = bare(hantToRegion('tw', new Map()))
  const taiwan = learnNeighbours(
    written.flatMap((text, index) =>
      samplesOf(
        spelling,
        { before: middle[index] ?? '', written: text, text: index },
        (source, reading) =>
          SPELLINGS.some((any) => any.startsWith(source) && any.includes(reading)),
      ),
    ),
  )
    .map(sound)
    .join('\n')
  return { hant, taiwan }
}

/** The source of `../dictionary/learned.ts`, from the training part of the texts in the folders. */
export function learnedTable(folders: readonly string[]): string {
  const { hant, taiwan } = learn(folders)
  return [
    '// Made by `node src/script/learn/learn.ts` from laws of Taiwan; do not edit.',
    `export const learnedHant = \`\n${hant}\n\``,
    `export const learnedTaiwan = \`\n${taiwan}\n\``,
    '',
  ].join('\n')
}
