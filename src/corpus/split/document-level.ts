import { simplify } from './vocabulary/simplify.ts'

/** A level with what tells it: asked of folded text. */
type Level = readonly [level: string, pattern: RegExp]

/** Words by which a text says at which level of government it was issued, the surest first. */
const WORDS: readonly Level[] = [
  ['村', /我村|村两委|全村/],
  ['鄉鎮', /^[镇乡]|我[镇乡]|镇党委|[乡镇]人民政府关于/],
  ['區縣', /我[区县]|[区县]政府|[区县]人民政府(?:办公室)?关于/],
  ['市', /我市|市政府|市人民政府|市委/],
  ['省', /我省|省政府|省人民政府|省委|自治区人民政府/],
  ['中央', /我国|^(?:国务院|中共中央|全国人|中华人民共和国|最高人民)/],
]

const MUNICIPALITY = /^(?:中共)?(?:北京|上海|天津|重庆)市?/
const NATIONAL = [
  /^(?:全国|国务院|中共中央|中央|最高人民|中华人民共和国|国家|中国|行政院|立法院|司法院|考试院|监察院|总统)/,
  /^[^省市县区州]{2,12}(?:部|总局)(?:办公厅)?$/,
]
/** 开发区, 自治区: a 区 that is no district. */
const NO_DISTRICT = '(?<!自治|行政|地|社|山|牧|开发|园|新|示范|试验|保护|管理|经济)'
const COUNTY_BODY =
  '(?:人民|政府|委|党|人大|应急|财政|[\u4e00-\u9fff]{1,12}(?:局|办|委员会|中心|法院|检察院)$)'
/** Institutions by the unit that they belong to, the smallest first. */
const INSTITUTIONS: readonly Level[] = [
  ['村', /村(?:民委员会|委会|党支部|党总支)|社区居民委员会/],
  ['鄉鎮', /[镇乡](?:人民|党委|政府|公所|委员会|办公室|党政)|街道(?:办事处|党工委|办)/],
  ['區縣', new RegExp(`(?:[县旗]|${NO_DISTRICT}区)${COUNTY_BODY}`)],
  ['市', /[市州盟]|地区行(?:政公)?署/],
  ['省', /省|自治区/],
]
/** The place that a title without an authority begins with: 浙江省河道管理条例. */
const PLACE =
  /^([\u4e00-\u9fff]{2,8}?(?:自治区|自治州|自治县|省|市|县))(?![场民政])[\u4e00-\u9fff]{2}/
const NO_PLACE = /^(?:关于|城|直辖|较大|乡镇|村|上市|县|各)/
const UNITS: readonly Level[] = [
  ['區縣', /县$/],
  ['市', /(?:市|州)$/],
  ['省', /(?:省|自治区)$/],
]

/**
 * Level of government of a text: from who issued it, from the place or the words of its title, then from
 * addressee and preamble; null when none of them tells.
 */
export function documentLevel(facts: {
  title: string | null
  issuer: string | null
  addressee: string | null
  preamble: string
}): string | null {
  const [title, issuer, addressee, preamble] = [
    ...[facts.title, facts.issuer, facts.addressee, facts.preamble],
  ].map((text) => simplify(text ?? '')) as [string, string, string, string]
  const issued = authorityLevel(issuer)
  if (issued !== null) return issued
  if (/[镇街][（(]街[)）]|各[镇乡]/.test(addressee)) return '區縣'
  return placeLevel(title) ?? wordLevel(title) ?? wordLevel(preamble)
}

/** Level of an authority by its name: 上海市… 省, 溧阳市… 市, 国务院 中央. */
function authorityLevel(name: string): string | null {
  if (NATIONAL.some((pattern) => pattern.test(name))) return '中央'
  const found = INSTITUTIONS.find(([, pattern]) => pattern.test(name))?.[0] ?? null
  return found === '市' && MUNICIPALITY.test(name) ? '省' : found
}

function placeLevel(title: string): string | null {
  if (title.startsWith('中华人民共和国')) return '中央'
  const place = NO_PLACE.test(title) ? undefined : PLACE.exec(title)?.[1]
  if (place === undefined) return null
  if (MUNICIPALITY.test(place)) return '省'
  return UNITS.find(([, pattern]) => pattern.test(place))?.[0] ?? null
}

function wordLevel(text: string): string | null {
  return WORDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}
