/** A level of government, a pattern for it in folded text, and an example text. */
export type LevelShape = readonly [level: string, pattern: RegExp, example: string]

/** Words of a title or preamble that show the level of a text, the most certain first. */
export const LEVEL_WORDS: readonly LevelShape[] = [
  ['村', /我村|村两委|全村/, '我村实际'],
  ['鄉鎮', /^[镇乡]|我[镇乡]|镇党委|[乡镇]人民政府关于/, '青石镇人民政府关于节水'],
  ['區縣', /我[区县]|[区县]政府|[区县]人民政府(?:办公室)?关于/, '结合我县实际'],
  ['市', /我市|市政府|市人民政府|市委/, '市委决定'],
  ['省', /我省|省政府|省人民政府|省委|自治区人民政府/, '我省实际'],
  ['中央', /我国|^(?:国务院|中共中央|全国人|中华人民共和国|最高人民)/, '国务院决定'],
]

/** 开发区, 自治区: a 区 that is not a district. */
const NO_DISTRICT = '(?<!自治|行政|地|社|山|牧|开发|园|新|示范|试验|保护|管理|经济)'
const COUNTY_BODY =
  '(?:人民|政府|委|党|人大|应急|财政|[\u4e00-\u9fff]{1,12}(?:局|办|委员会|中心|法院|检察院)$)'
const NATIONAL_WORDS =
  '全国|国务院|中共中央|中央|最高人民|中华人民共和国|国家|中国|行政院|立法院|司法院|考试院|监察院|总统'
const MUNICIPALITY = '(?:中共)?(?:北京|上海|天津|重庆)市?'

/**
 * Institutions by the unit that they belong to: first those of the state, then from the smallest
 * unit up.
 */
export const LEVEL_INSTITUTIONS: readonly LevelShape[] = [
  ['中央', new RegExp(`^(?:${NATIONAL_WORDS})`), '国务院办公厅'],
  ['中央', /^[^省市县区州]{2,12}(?:部|总局)(?:办公厅)?$/, '教育部办公厅'],
  ['村', /村(?:民委员会|委会|党支部|党总支)|社区居民委员会/, '青石村民委员会'],
  [
    '鄉鎮',
    /[镇乡](?:人民|党委|政府|公所|委员会|办公室|党政)|街道(?:办事处|党工委|办)/,
    '青石镇人民政府',
  ],
  ['區縣', new RegExp(`(?:[县旗]|${NO_DISTRICT}区)${COUNTY_BODY}`), '青石县水务局'],
  ['省', new RegExp(`^${MUNICIPALITY}.*(?:[市州盟]|地区行(?:政公)?署)`), '上海市人民政府'],
  ['市', /[市州盟]|地区行(?:政公)?署/, '青石市人民政府'],
  ['省', /省|自治区/, '青石省人民政府'],
]

/** Endings of the place at the start of a title without an authority: 浙江省河道管理条例. */
export const LEVEL_PLACES: readonly LevelShape[] = [
  ['中央', /^中华人民共和国$/, '中华人民共和国'],
  ['省', new RegExp(`^${MUNICIPALITY}$`), '上海市'],
  ['區縣', /县$/, '青石县'],
  ['市', /(?:市|州)$/, '青石市'],
  ['省', /(?:省|自治区)$/, '青石省'],
]
