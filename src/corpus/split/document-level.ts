/** Words by which a text says at which level of government it was issued, the surest first. */
const WORDS: readonly (readonly [string, RegExp])[] = [
  ['村', /我村|村兩委|村两委|全村/],
  ['鄉鎮', /^[镇鎮乡鄉]|我镇|我鎮|我乡|我鄉|镇党委|鎮黨委|[乡鄉镇鎮]人民政府(?:关于|關於)/],
  [
    '區縣',
    /我区|我區|我县|我縣|区政府|區政府|县政府|縣政府|[区區县縣]人民政府(?:办公室|辦公室)?(?:关于|關於)/,
  ],
  ['市', /我市|市政府|市人民政府|市委/],
  ['省', /我省|省政府|省人民政府|省委|自治区人民政府/],
  [
    '中央',
    /我国|我國|^(?:国务院|國務院|中共中央|全国人|全國人|中华人民共和国|中華人民共和國|最高人民)/,
  ],
]

const MUNICIPALITY = /^(?:中共)?(?:北京|上海|天津|重庆|重慶)市?/
const NATIONAL =
  /^(?:全国|全國|国务院|國務院|中共中央|中央|最高人民|中华人民共和国|中華人民共和國|国家|國家|中国|中國|行政院|立法院|司法院|考試院|監察院|總統)|^[^省市县縣区區州]{2,12}(?:部|总局|總局)(?:办公厅)?$/
/** Institutions by the unit that they belong to, the smallest first. */
const INSTITUTIONS: readonly (readonly [string, RegExp])[] = [
  ['村', /村(?:民委员会|民委員會|委会|委會|党支部|党总支)|社区居民委员会/],
  [
    '鄉鎮',
    /[镇鎮乡鄉](?:人民|党委|黨委|政府|公所|委员会|办公室|党政)|街道(?:办事处|辦事處|党工委|办)/,
  ],
  [
    '區縣',
    /(?:[县縣旗]|(?<!自治|行政|地|社|山|牧|开发|園|园|新|示范|试验|保护|管理|经济)[区區])(?:人民|政府|委|党|黨|人大|应急|财政|[\u4e00-\u9fff]{1,12}(?:局|办|委员会|中心|法院|检察院)$)/,
  ],
  ['市', /[市州盟]|地区行(?:政公)?署/],
  ['省', /省|自治区|自治區/],
]
/** The place that a title without an authority begins with: 浙江省河道管理条例. */
const PLACE =
  /^([\u4e00-\u9fff]{2,8}?(?:自治区|自治州|自治县|省|市|县|縣))(?![场場民政])[\u4e00-\u9fff]{2}/
const NO_PLACE = /^(?:关于|關於|城|直辖|较大|乡镇|村|上市|县|各)/
const UNITS: readonly (readonly [string, RegExp])[] = [
  ['區縣', /[县縣]$/],
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
  const { title, issuer, addressee, preamble } = facts
  const issued = issuer === null ? null : authorityLevel(issuer)
  if (issued !== null) return issued
  if (addressee !== null && /[镇鎮街][（(]街[)）]|各[镇鎮乡鄉]/.test(addressee)) return '區縣'
  return (title === null ? null : (placeLevel(title) ?? wordLevel(title))) ?? wordLevel(preamble)
}

/** Level of an authority by its name: 上海市… 省, 溧阳市… 市, 国务院 中央. */
function authorityLevel(name: string): string | null {
  if (NATIONAL.test(name)) return '中央'
  const found = INSTITUTIONS.find(([, pattern]) => pattern.test(name))?.[0] ?? null
  return found === '市' && MUNICIPALITY.test(name) ? '省' : found
}

function placeLevel(title: string): string | null {
  if (/^(?:中华人民共和国|中華人民共和國)/.test(title)) return '中央'
  const place = NO_PLACE.test(title) ? undefined : PLACE.exec(title)?.[1]
  if (place === undefined) return null
  if (MUNICIPALITY.test(place)) return '省'
  return UNITS.find(([, pattern]) => pattern.test(place))?.[0] ?? null
}

function wordLevel(text: string): string | null {
  return WORDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}
