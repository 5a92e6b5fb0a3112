import { type Marker, type MarkerReader, matchAt, type NumberingStyle, RANK } from './marker.ts'

const PATTERN =
  /(?:[—―─－–]{2}|-{2}|[—―─–－](?=[^—―─－–\s\d])|[-*+](?= [^\s\d-])|[·•●■◆▲★☆◎○□◇△▪▫‧※➢](?=[ \u3000]{0,3}[^\s·•●■◆]))/y

const readBullet: MarkerReader = (text, at) => {
  const match = matchAt(PATTERN, text, at)
  if (match === null) return null
  const end = at + match[0].length
  const next = text.charAt(end)
  if (next === '' || /[—―─－–\-\n\r]/.test(next)) return null
  return {
    construct: 'bullet',
    style: match[0].charAt(0),
    rank: RANK.bullet,
    value: 0,
    suffix: [],
    start: at,
    end,
  } satisfies Marker
}

/** —— · • · ■ and the like at the start of a line. */
export const bullet: NumberingStyle = {
  construct: 'bullet',
  begins: '—―─－–-*+·•●■◆▲★☆◎○□◇△▪▫‧※➢',
  read: readBullet,
  inline: true,
  example: ['——坚持', 0],
}

/** Writes the usual bullet of official documents. */
export function writeBullet(): string {
  return '——'
}
