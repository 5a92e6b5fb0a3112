import type { Problem } from './problem.ts'

/** Encodings of Chinese policy texts. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'

/**
 * Text of a file with its encoding. The bytes remain the source; the text is one interpretation of
 * them.
 */
export interface Decoded {
  /** Without the byte order mark; empty where nothing could be decoded. */
  text: string
  encoding: Encoding | null
  /** Whether the file begins with a byte order mark. */
  bom: boolean
  /** 0 to 1: 1 for a byte order mark or valid UTF-8 beyond ASCII. */
  certainty: number
  problems: Problem[]
}

const MARKS: readonly { encoding: Encoding; bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
]
/** Signatures of files that are not text: zip, PDF, old Office, gzip, PNG, JPEG. */
const CONTAINERS: readonly { name: string; bytes: readonly number[] }[] = [
  { name: 'a zip container (.docx, .xlsx, .zip)', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'a PDF', bytes: [0x25, 0x50, 0x44, 0x46] },
  { name: 'an old Office file (.doc, .xls)', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: 'a gzip archive', bytes: [0x1f, 0x8b] },
  { name: 'a PNG image', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'a JPEG image', bytes: [0xff, 0xd8, 0xff] },
]
/** Bytes used to detect the encoding; the whole file is decoded once, in the detected one. */
const SAMPLE = 65_536
/** Characters that are common in official texts, in both scripts: used to score a decoding. */
const COMMON = new Set(
  '的一是在不了有和人这这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严這這中為個國時來們於對會發動過說產種後學經進著電裡現實兩體機當點從業應開還與關' +
    '，。、；：（）《》“”「」〔〕0123456789 \n第条條章節节附',
)

/** The text of a file in UTF-8, UTF-16, GB18030 or Big5, with its problems; never throws. */
export function decode(bytes: Uint8Array, file = '<bytes>'): Decoded {
  const refused = refusal(bytes)
  const decoded = refused === null ? bytesToText(bytes) : null
  if (decoded === null) {
    const fault = refused ?? NOT_TEXT
    const problems: Problem[] = [{ ...fault, severity: 'error', file, line: 0, column: 0 }]
    return { text: '', encoding: null, bom: false, certainty: 0, problems }
  }
  const problems = faults(decoded).map((fault): Problem => ({ ...fault, file, line: 0, column: 0 }))
  return { ...decoded, problems }
}

type Fault = Pick<Problem, 'rule' | 'message' | 'hint'>

const NOT_TEXT: Fault = {
  rule: 'binary-file',
  message: 'The file is binary, not text.',
  hint: 'Save its text as .txt in UTF-8.',
}

/** Why bytes are not text at all, or null. */
function refusal(bytes: Uint8Array): Fault | null {
  const hint = 'Give a file with the text of a document.'
  if (bytes.length === 0) return { rule: 'empty-file', message: 'The file is empty.', hint }
  const container = CONTAINERS.find((known) => startsWith(bytes, known.bytes))
  if (container === undefined) return null
  return { ...NOT_TEXT, message: `The file is ${container.name}, not text.` }
}

/** Characters that are rarely intended in a text, and that are invisible or misleading. */
const STRANGE: readonly { what: string; pattern: RegExp }[] = [
  { what: 'control characters', pattern: /(?![\0\t\n\r\f])\p{Cc}/gu },
  { what: 'private-use characters', pattern: /\p{Co}/gu },
  { what: 'noncharacters', pattern: /\p{Noncharacter_Code_Point}/gu },
  {
    what: 'characters that change the direction of writing',
    pattern: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
  },
]

/** Problems of a decoded text. */
function faults(decoded: Omit<Decoded, 'problems'>): (Fault & Pick<Problem, 'severity'>)[] {
  const { text, encoding, certainty } = decoded
  const found: (Fault & Pick<Problem, 'severity'>)[] = []
  const add = (severity: Problem['severity'], rule: string, message: string, hint: string) =>
    found.push({ severity, rule, message, hint })
  if (text.trim() === '') {
    const hint = 'Give a file with the text of a document.'
    add('error', 'empty-file', 'The file holds only white space.', hint)
  }
  if (text.includes('\0')) {
    const hint = 'They are kept; remove them at the source when they mean nothing.'
    add('warning', 'nul-characters', 'The text holds NUL characters.', hint)
  }
  const strange = STRANGE.map(({ what, pattern }) => ({
    what,
    count: text.match(pattern)?.length ?? 0,
  }))
  for (const { what, count } of strange) {
    if (count === 0) continue
    const hint = 'Compare the text with the page: they are kept as they are.'
    add('warning', 'strange-characters', `The text holds ${count} ${what}.`, hint)
  }
  if (text.includes('\ufffd')) {
    const hint = 'Save the file again as UTF-8 from the program that wrote it.'
    add('warning', 'undecodable-bytes', `Some bytes are not valid ${encoding}.`, hint)
  }
  if (certainty < 0.6) {
    const message = `The encoding is uncertain; it was read as ${encoding}.`
    add('warning', 'uncertain-encoding', message, 'Save the file as UTF-8 if the text looks wrong.')
  }
  return found
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, i) => bytes[i] === byte)
}

function bytesToText(bytes: Uint8Array): Omit<Decoded, 'problems'> | null {
  const mark = MARKS.find((known) => startsWith(bytes, known.bytes))
  if (mark !== undefined) {
    const text = new TextDecoder(mark.encoding, { ignoreBOM: true }).decode(
      bytes.subarray(mark.bytes.length),
    )
    return { text, encoding: mark.encoding, bom: true, certainty: 1 }
  }
  const wide = wideEncoding(bytes)
  if (wide !== null) return plain(bytes, wide, 0.9)
  if (isUtf8(bytes)) return plain(bytes, 'utf-8', 1)
  if (looksBinary(bytes)) return null
  const sample = bytes.subarray(0, SAMPLE)
  const scores = (['gb18030', 'big5', 'utf-8'] as const)
    .map((encoding) => ({ encoding, score: score(sample, encoding) }))
    .sort((a, b) => b.score - a.score)
  const [best, second] = scores
  if (best === undefined || second === undefined) return null
  const margin = best.score - second.score
  return plain(
    bytes,
    best.encoding,
    Math.min(1, Math.max(0, best.score) * 0.5 + Math.min(0.5, margin)),
  )
}

function plain(
  bytes: Uint8Array,
  encoding: Encoding,
  certainty: number,
): Omit<Decoded, 'problems'> {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
  return { text, encoding, bom: false, certainty }
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  try {
    decoder.decode(bytes)
    return true
  } catch (error) {
    // A TypeError means that a fatal decoder rejected the bytes; anything else is unexpected.
    if (error instanceof TypeError) return false
    throw error
  }
}

/**
 * UTF-16 without a byte order mark: in Chinese text, line feeds and ASCII are pairs with a zero
 * byte.
 */
function wideEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes.length % 2 !== 0) return null
  let little = 0
  let big = 0
  const end = Math.min(bytes.length, SAMPLE)
  for (let i = 0; i + 1 < end; i += 2) {
    if (bytes[i + 1] === 0 && isPlainAscii(bytes[i])) little += 1
    if (bytes[i] === 0 && isPlainAscii(bytes[i + 1])) big += 1
  }
  const encoding = little >= big ? 'utf-16le' : 'utf-16be'
  if (Math.max(little, big) === 0) return null
  return score(bytes.subarray(0, end), encoding) >= 0.5 ? encoding : null
}

function isPlainAscii(byte: number | undefined): boolean {
  return (
    byte === 10 || byte === 13 || byte === 9 || (byte !== undefined && byte >= 32 && byte < 127)
  )
}

function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE)
  const control = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length
  return control > sample.length * 0.02
}

/**
 * Share of common characters, minus a penalty for characters that are undecodable or never written.
 */
function score(sample: Uint8Array, encoding: Encoding): number {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(sample)
  let wide = 0
  let common = 0
  let wrong = 0
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    if (code < 128 && !COMMON.has(char)) continue
    wide += 1
    if (COMMON.has(char)) common += 1
    if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff) || code < 9) wrong += 1
  }
  return wide === 0 ? 0 : (common - wrong * 3) / wide
}
