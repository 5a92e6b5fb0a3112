import { readArabicParen } from './arabic-paren.ts'
import { readArabicBare, readArabicPoint } from './arabic-point.ts'
import { readArticle } from './article.ts'
import { readBullet } from './bullet.ts'
import { readCircled } from './circled.ts'
import { readDecimal } from './decimal.ts'
import { readDivision } from './division.ts'
import { readFormalComma, readHanComma } from './han-comma.ts'
import { readHanIs } from './han-is.ts'
import { readHanParen } from './han-paren.ts'
import { readLatin } from './latin.ts'
import type { Marker, MarkerReader } from './marker.ts'
import { readOrdinal } from './ordinal.ts'
import { readRoman } from './roman.ts'
import { readStem } from './stem.ts'

const HAN_FIRST = [readHanParen, readHanComma, readHanIs]
const PAREN_FIRST = [readHanParen, readArabicParen, readRoman, readLatin, readStem]
const DIGIT_FIRST = [readDecimal, readArabicPoint, readArabicParen, readArabicBare]

/** Readers by the character that a label begins with, so that most characters cost one look-up. */
const READERS = new Map<string, readonly MarkerReader[]>()
function register(characters: string, readers: readonly MarkerReader[]): void {
  for (const character of characters) READERS.set(character, readers)
}
register('一二三四五六七八九十百千廿卅', HAN_FIRST)
register('壹贰叁肆伍陆柒捌玖拾貳參陸', [readFormalComma])
register('（(﹙', PAREN_FIRST)
register('㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩', [readHanParen])
register('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇', [readArabicParen])
register('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛', [readArabicPoint])
register('0123456789０１２３４５６７８９', DIGIT_FIRST)
register('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳❶❷❸❹❺❻❼❽❾❿', [readCircled])
register('第', [readArticle, readDivision, readOrdinal])
register('甲乙丙丁戊己庚辛壬癸', [readStem])
register('ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ', [readRoman])
register('ivxIVX', [readRoman, readLatin])
register('abcdefghjklmnABCDEFGHJKLMNａｂｃｄｅｆＡＢＣＤＥＦ', [readLatin])
register('—―─－–-*+·•●■◆▲★☆◎○□◇△▪▫‧※➢', [readBullet])

/** Whether a label can begin with a character: cheap, for a scan over every character of a page. */
export function beginsLabel(character: string): boolean {
  return READERS.has(character)
}

/** The label that begins at a place of the text, or null. */
export function readMarker(text: string, at: number): Marker | null {
  const readers = READERS.get(text.charAt(at))
  if (readers === undefined) return null
  for (const read of readers) {
    const marker = read(text, at)
    if (marker !== null) return marker
  }
  return null
}
