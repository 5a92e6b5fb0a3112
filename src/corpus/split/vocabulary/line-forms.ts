import { DOCUMENT_TYPES } from './document-types.ts'
import { FURNITURE } from './furniture.ts'
import { INSTITUTIONS } from './institutions.ts'
import { anyOf } from './pattern.ts'

/** A pattern with a line that it matches: its test. Every pattern is bounded, and anchored or literal. */
export type Shape = readonly [pattern: RegExp, example: string]

/**
 * What lines of one kind look like: one of `any`, none of `none`, of a length between `shortest` and
 * `longest`. The name of another form stands for what that form says.
 */
export interface Form {
  shortest?: number
  longest?: number
  any: readonly (Shape | string)[]
  none?: readonly (Shape | string)[]
}

const KIND = anyOf(DOCUMENT_TYPES)
const RULES = anyOf(DOCUMENT_TYPES.filter(([, , ...tags]) => tags.includes('rules')))
const KINDS = anyOf(DOCUMENT_TYPES.filter(([, , ...tags]) => tags.includes('kind')))
const BEGINS_BODY = '(?=(?:我[村镇县市省区国局校厂公]|为[了进认贯加]|根据|按照|各[县市区镇乡级]))'
const ORGAN = anyOf(INSTITUTIONS)
const furniture = (tag: string) => anyOf(FURNITURE.filter(([, , own]) => own === tag))
const BRACKET =
  '(?:[（(〔\\[][^（）()〔〕]{1,40}[）)〕\\]]|[（(][^（）()]{1,14}〔[0-9]{4}〕[^（）()]{1,8}号[）)])'
const SAMPLE = '[(（]?(?:范文|篇)[一二三四五六七八九十0-9]{1,3}[)）]?'
const TAIL = `(?:${BRACKET}|${SAMPLE}|[0-9]{4}年?版?|草案|修正|全文|的|》|”|」| ){0,4}`
const DONE = '(?:订定|修订|修正|制定|通过|公布|发布|施行|函颁|废止|版|稿)'
const DONE_WHEN = `[（(][^（）()]{0,12}[0-9〇一二三四五六七八九十][^（）()]{0,40}${DONE}[）)]$`
const PLACED =
  '[\u4e00-\u9fff]{2,12}(?:省|市|县|区|州|盟|旗|镇|乡|政府|委员会|厅|局|部|院|署|大学|公司|集团)'
const TITLE_REST = '[^。；：:！？，,]{0,80}$'
const HAN = '一二三四五六七八九十'
const YEAR = `(?:[0-9０-９]{4}|20[xX×]{2}|[〇○零一二三四五六七八九OＯ]{2,4}|中华民国[ ]?[0-9${HAN}百零〇]{1,5})`
const DAY = `[0-9０-９${HAN}廿x×]{1,3}`
const OPEN = '(?:〔|\\[|［|【|\\(|（|„|﹝)'
const CLOSE = '(?:〕|\\]|］|】|\\)|）|‟|﹞)'
const NUMBERED = '[0-9０-９x×X、-]{1,12}[ ]?号'
const PUBLISHED = '(?=(?:修订|修正|修改|重新)?(?:公布|发布|颁布)|[，,）) \u3000]|$)'
const TYPE = `(?:${anyOf(DOCUMENT_TYPES.filter(([, , ...tags]) => tags.length > 0))})(?:[（(][^（）()]{1,16}[）)]){0,2}`
/** What the text behind a title begins with: addressee, reason, history, contents, number. */
const BEGINS = `(?=[ \\u3000]|$|(?:${[
  '各|全[县市区省体国]|[0-9]{1,2}(?=进入|为|[0-9]{4}年)|进入|为|根据|按照|我[市省县区国村镇校]|[0-9]{4}年|目[录次]',
  '第一[章编条]|近年|当前|今年|经|依据|中华人民共和国主席令|[（(][^）)]{0,80}(?:通过|公布|发布|修正|修订)',
  '[\\u4e00-\\u9fff]{1,8}[〔\\[［][0-9x]{4}',
].join('|')}))`
const FULL_DATE =
  '(?:[0-9]{4}|[二一][〇○零九O0][〇○零一二三四五六七八九O]{2})[ ]?年[ ]?[0-9一二三四五六七八九十]{1,3}[ ]?月[ ]?[0-9一二三四五六七八九十]{1,3}[ ]?日'
const GROUPS =
  '各|全[县市区镇乡体]|人民政府|委员会|办公|厅|局|部门|单位|公司|学校|学院|同志|同仁|法院|检察院|机关|机构|中心' +
  '|同胞|居民|村民|企业|市民|会员|代表|处|院|所|校|社|部|委|办|政府|党组'
const ITSELF = '决定|通知|意见|办法|规定|公告|通告|细则|规则|方案|批复|解释|修正案|预案|计划|要点'
const IN_FORCE = '(?:自|从|由)[^。]{2,40}(?:施行|实施|执行|生效|起效|有效)[^。]{0,40}'
const SAYS = '(?:决定|决议|通过|指出|强调|提出|报告|同意|公告)'
const LIST_NUMBER = `(?:[0-9０-９]{1,2}[.．、]|[（(][0-9${HAN}]{1,3}[)）]|[${HAN}]{1,2}、)`
const LEADER = '[市县省区部院局处署校主][长席]|总理|行政长官|主任|主任委员|总统'
const PARTY =
  '原告|被告|上诉人|被上诉人|抗告人|声请人|相对人|申请人|被申请人|第三人|参加人|(?:法定|诉讼)?代理人|法定代表人|辩护人'
const SENTENCE_END = /[。；;！!？?，,、][”’」』）)】]?$/

/**
 * Forms of the lines of official documents and of the pages around them. All are asked of folded text, in
 * which every character is Simplified.
 */
export const LINE_FORMS = {
  // Titles.
  title: {
    shortest: 3,
    longest: 110,
    any: [
      [new RegExp(`(?:${KIND})${TAIL}$`), '青石市公园条例'],
      'dated-title',
      [/(?:范文|【?篇)[一二三四五六七八九十0-9]{1,3}[】：:]?/, '安全生产意见范文二'],
    ],
    none: [
      'part-name',
      [/代表$/, '青石市法规代表'],
      [/[。；;！!？?：:，,、]$|[。；;\t]/, '按照规定；'],
      [
        /^(?!.*(?:范文|【?篇)[一二三四五六七八九十0-9])[^《（(：:]{1,16}[：:]/,
        '承租方：某公司规定',
      ],
    ],
  },
  'dated-title': {
    any: [
      [new RegExp(`^[^（(].{2,80}?(?:${KIND})${TAIL}${DONE_WHEN}`), '公园办法（95.06.30订定）'],
    ],
  },
  'title-start': {
    shortest: 4,
    longest: 80,
    any: [
      [
        new RegExp(`^(?:中共|国务院|行政院|最高人民|中华人民共和国|中华民国|关于)${TITLE_REST}`),
        '关于公园',
      ],
      [new RegExp(`^(?:19|20)[0-9]{2}年${TITLE_REST}`), '2031年公园工作'],
      [new RegExp(`^第[0-9]{1,4}/[0-9]{4}号${TITLE_REST}`), '第2/2031号'],
      [new RegExp(`^${PLACED}${TITLE_REST}`), '青石市公园工作'],
    ],
    none: [[/[。；;：:！!？?，,>|\t]/, '关于公园：']],
  },
  'title-open': {
    any: [
      [
        /(?:关于|印发|转发|批转|贯彻|《[^》]*|[、，,—]|[0-9]{4}年(?:度)?)$/,
        '青石市人民政府关于印发',
      ],
      [
        /^[^《》]{0,40}关于[^《》]{0,20}《[^》]*》(?:[（(][^（）()]{1,16}[）)])?$/,
        '关于适用《公园法》',
      ],
      // A verb that a document type can be mistaken for ends the first line of a title.
      [/关于[^的《》]{0,30}(?:规范|要求|安排|说明|解释|决定|总结|计划|规划)$/, '关于进一步规范'],
    ],
  },
  'title-begun': { any: ['title-start'], none: ['title'] },
  unfinished: { any: ['title-open', 'title-begun'] },
  /** What can be the first line of a title, and what surely is a title or its beginning. */
  heads: { any: ['names', 'sample-title', 'authority'] },
  names: { any: ['title', 'title-start', 'serial-number'] },
  /** What stands under the authority that a title begins with. */
  'title-rest': { any: [[/^(?:关于|印发|转发|批转|第.{1,3}次)/, '关于加强公园管理的通知']] },
  /** The title of a notice that does not say yet that it is one. */
  forwards: {
    any: [
      [
        /关于[^《]{0,30}(?:印发|转发|批转)(?!.*(?:通知|函|公告|通告|决定|批复)[）)]?$)/,
        '关于印发公园办法',
      ],
    ],
  },
  /** A title that lost its line break, and words that begin a preamble behind it. */
  'run-in-title': {
    any: [
      [
        new RegExp(`^([\u4e00-\u9fff“”《》（）()、]{4,60}?(?:${KINDS}|总结))${BEGINS_BODY}`),
        '节水工作方案为了加强',
      ],
    ],
  },
  'sample-title': {
    longest: 60,
    any: [
      [/(?:范文|【?篇)[一二三四五六七八九十0-9]{1,3}[】：:]?$/, '车间制度范文一'],
      [/^[【（(]?第[一二三四五六七八九十0-9]{1,3}篇[】）)]?[：:]/, '第二篇：车间制度'],
      [/^[【（(]?(?:范文|篇)[一二三四五六七八九十0-9]{1,3}[】）)]?[：:]/, '篇二：车间制度'],
    ],
    none: [[/[。；;]/, '见范文一；篇二']],
  },
  rules: {
    shortest: 6,
    longest: 40,
    any: [[new RegExp(`(?:${RULES})(?:[（(][^（）()]{1,10}[）)])?$`), '车间安全管理制度']],
  },
  'part-name': {
    any: [
      [/^[总附通罚分][ \u3000]*则$/, '附　则'],
      [/^[序前引][ \u3000]*言$/, '前言'],
      [/^(?:目的|摘要|背景)$/, '目的'],
      [/^(?:主[ \u3000]*文|理[ \u3000]*由|事[ \u3000]*实)$/, '主文'],
    ],
  },
  edition: {
    any: [
      [
        /^[（(](?:试[ \u3000]*行|暂[ \u3000]*行|草[ \u3000]*案|修订[稿版]?|节选|摘要)[）)]$/,
        '（试行）',
      ],
      [/^[（(][^（）()]{0,8}(?:草案|稿)[^（）()]{0,12}[）)]$/, '（征求意见稿）'],
    ],
  },
  subtitle: {
    any: [[/^[—―─－–-]{1,2}[^—。；]{2,90}$/, '——2031年1月20日在青石市人民代表大会上']],
    none: [[/[。；;，,：:]$/, '——按照规定，']],
  },
  /** Lines of a letterhead between the number of a circular and its title: what it goes with, whom it is for. */
  'above-title': {
    longest: 80,
    any: [
      [/^[（(](?:与|应与|参阅|请与)[^（）()]{2,60}[）)]$/, '（与第1/2030号一并阅读）'],
      [
        /^各[^。；：:]{2,60}(?:人士|校长|首长|校监|负责人|议员|委员|持牌人|雇主)$/,
        '各局长、部门首长及其他有关人士',
      ],
    ],
  },
  order: { any: [[/^[^关《]{2,36}(?:令|公告)$/, '青石市人民政府令']] },
  /** A name and the number that a page of samples gives it. */
  'sample-number': {
    longest: 48,
    any: [
      [/^(.{4,40}?)[ ]?[（(]?篇?([0-9]{1,2}|[一二三四五六七八九十]{1,3})[）)]?$/, '车间管理制度 2'],
    ],
  },
  /** What stands on the cover of a standard beside its number and name. */
  cover: {
    any: [
      [/^(?:部分)?代替/, '代替 GB/T 1.1—2020'],
      [/^(?:ICS|CCS|备案号)/, 'ICS 01.120'],
      [/^[^\u4e00-\u9fff]{3,90}$/, 'Directives for standardization'],
    ],
  },
  'issued-title': {
    any: [
      [
        /^(.{2,40}?(?:政府|委员会|办公厅|办公室|厅|局|部|院|总局|党委|省委|市委|县委)(?:办公[厅室])?)(?:关于|印发|转发|批转|令$)/,
        '国务院办公厅关于公园的通知',
      ],
    ],
  },
  // Numbers.
  'number-before': {
    any: [
      [/^第[ ]?[0-9]{1,4}[A-Z]{0,2}[ ]?章[ \u3000]{1,4}(?=[\u4e00-\u9fff])/, '第999章 公园条例'],
      [
        /^[\u4e00-\u9fff]{1,10}[〔【[［(（][0-9]{4}[〕】\]］)）][ ]?[0-9]{1,5}号(?=关于|《|[\u4e00-\u9fff]{2,30}关于)/,
        '青政发【2031】7号关于公园',
      ],
    ],
  },
  'number-behind': {
    any: [
      [
        /[（(][^（）()]{1,14}〔[0-9]{4}〕[^（）()]{1,8}号[）)]$/,
        '关于公园的通知（青政发〔2031〕2号）',
      ],
    ],
  },
  /** The number that a line of a text's history begins with. */
  'number-given': {
    any: [
      [
        /^[（(]([\u4e00-\u9fff]{1,10}〔[0-9]{4}〕[0-9]{1,5}号)[，, \u3000]/,
        '（青校发〔2031〕2号，2031年3月1日发布）',
      ],
    ],
  },
  /** The order in a line of a text's history. */
  'order-given': {
    any: [
      [
        new RegExp(
          `(?<=[日 \u3000（(])((?:(?!日)[\u4e00-\u9fff]){2,20}(?:政府|国务院|委员会|总局|部|局|署))令第?[ ]?[0-9${HAN}百零〇]{1,6}[ ]?号${PUBLISHED}`,
        ),
        '3月1日青石县人民政府令第12号公布',
      ],
    ],
  },
  number: {
    longest: 60,
    any: [
      [
        new RegExp(
          `^[（(]?[\u4e00-\u9fff、（）()]{0,20}${OPEN}[ ]?[0-9０-９〇一二三四五六七八九x×X]{2,4}[ ]?${CLOSE}[ ]?第?[ ]?${NUMBERED}[）)]?$`,
        ),
        '国发〔2031〕12号',
      ],
      [
        new RegExp(
          `^[（(]?[\u4e00-\u9fff、（）()]{0,20}${OPEN}[ ]?[0-9]{2,4}[ ]?${CLOSE}[ ]?[\u4e00-\u9fff]{0,4}第?[ ]?[0-9]{1,12}[ ]?号[）)]?$`,
        ),
        '(86)台内营字第123号',
      ],
      [
        /^[（(〔[]?[0-9]{4}[）)〕\]]?年?[ ]?第[ ]?[0-9一二三四五六七八九十]{1,4}[ ]?[期号](?:[（(]总第?[ ]?[0-9]{1,5}[ ]?期[）)])?$/,
        '2031年第3期（总第12期）',
      ],
      [
        /^第[ ]?[0-9一二三四五六七八九十]{1,4}[ ]?期(?:[（(]总第?[ ]?[0-9]{1,5}[ ]?期[）)])?$/,
        '第3期',
      ],
      [
        /^[（(〔][0-9]{4}[）)〕][\u4e00-\u9fff]{1,4}[0-9]{0,5}[\u4e00-\u9fff]{1,5}[0-9]{1,7}号$/,
        '（2031）青01民终123号',
      ],
      [/^[0-9]{2,3}年度[\u4e00-\u9fff]{1,8}字第[0-9]{1,6}号$/, '112年度诉字第123号'],
      // An ordinance of Hong Kong, the notice that publishes a regulation, a law or circular by the year.
      [/^第[0-9]{2,4}[A-Z]{0,2}章$/, '第999章'],
      [/^[0-9]{4}[ ]?年第[ ]?[0-9]{1,4}[ ]?号(?:法律公告|条例|号外)$/, '2031年第7号法律公告'],
      'serial-number',
      // Brackets and 号 lost.
      [/^[\u4e00-\u9fff]{1,6}(?:发|函|字|办)[0-9]{5,9}号?$/, '屈政发2018122'],
      [
        /^[（(]?[\u4e00-\u9fff（）()0-9]{0,24}第[ ]?[0-9〇一二三四五六七八九十百零]{1,7}[ ]?号(?:令|公告|政府令)?[）)]?$/,
        '青石市人民政府令第12号',
      ],
      [
        /^[（(]?[\u4e00-\u9fff（）()0-9]{0,24}令[ ]?第[ ]?[0-9〇一二三四五六七八九十百]{1,7}[ ]?号[）)]?$/,
        '青石市政府令 第 12 号',
      ],
      [
        /^[（(]?[\u4e00-\u9fff（）()0-9]{0,24}字第[ ]?[0-9]{4,14}[ ]?号[ ]?[令函]?[）)]?$/,
        '青府水字第1310012345号函',
      ],
      'standard-number',
    ],
  },
  'serial-number': {
    longest: 60,
    any: [
      [
        /^[\u4e00-\u9fff]{0,16}第[ ]?[0-9]{1,4}\/[0-9]{2,4}[ ]?号(?:法律|行政法规|行政长官公告|行政命令|[\u4e00-\u9fff]{0,10}批示)?$/,
        '第2/2031号法律',
      ],
    ],
  },
  'standard-number': {
    longest: 40,
    any: [
      [
        /^(?:GB|DB|[A-Z]{2,5}|Q|T)(?:[ ]?[0-9]{2,6})?(?:[/／][A-Z]{1,8})?[ ]{0,2}[0-9]{1,6}(?:\.[0-9]{1,3}){0,2}[ ]?[—–\-－][ ]?(?:19|20)[0-9]{2}$/,
        'DB 99/T 123—2031',
      ],
    ],
  },
  // Days.
  date: {
    longest: 30,
    any: [
      [
        new RegExp(`^[（(]?(?:${YEAR}[ ]?年[ ]?)?${DAY}[ ]?月[ ]?${DAY}[ ]?日[）)]?$`),
        '二〇三一年三月二日',
      ],
      [/^[（(]?[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}[）)]?$/, '2031-03-02'],
      [new RegExp(`^${YEAR}[ ]?年[ ]?[0-9０-９${HAN}]{1,3}[ ]?月$`), '2031年3月'],
    ],
  },
  'standard-dates': {
    longest: 60,
    any: [
      [
        /^([0-9]{4}-[0-9]{1,2}-[0-9]{1,2})[ ]?发布(?:[ \u3000]*[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}[ ]?实施)?$/,
        '2031-01-01发布　2031-03-01实施',
      ],
    ],
  },
  'holds-date': {
    any: [[new RegExp(`${YEAR}[ ]?年[ ]?${DAY}[ ]?月[ ]?${DAY}[ ]?日`), '（2031年3月2日通过）']],
  },
  'history-item': {
    longest: 300,
    any: [
      [
        /^[（(]?[0-9一二三四五六七八九十]{1,3}[.．、）)][ ]?(?:中华民国|(?:19|20)[0-9]{2}年|民国).{4,60}(?:令|函|字第|订定|修正|发布|公布|制定|通过)/,
        '1.中华民国九十五年三月一日青石县政府令订定',
      ],
    ],
  },
  'history-event': {
    longest: 300,
    any: [
      [
        /^[（(]?(?:根据)?[0-9０-９]{4}年[0-9０-９]{1,2}(?:月[0-9０-９]{0,2}|$)/,
        '2014年9月26日青石市人大通过',
      ],
      // Where a line break cut the date.
      [
        /^日?[^，：]{2,50}(?:会|会议|主席团|政府|总局|总署|部|厅)[^，：]{0,6}(?:通过|批准|施行|发布|修正|修订|公布)[）)]?$/,
        '日青石省人大常委会会议批准',
      ],
      [/之日(?:起)?施行$/, '自发布之日起施行'],
      [
        /》[^，。]{0,4}(?:第[一二三四五六七八九十]{1,3}次)?修[正订]$/,
        '《关于修改〈公园法〉的决定》第二次修正',
      ],
      [
        /(?:会议|委员会|政府|部|局)[^。]{0,40}(?:通过|批准|公布|发布|施行|修正|修订)$/,
        '青石市政府第12次常务会议通过',
      ],
    ],
    none: [[/[。；]/, '2031年1月1日起施行。']],
  },
  'history-dated': {
    longest: 600,
    any: [
      [
        /^(?=.*(?:通过|修正|修订|订定|公布|发布|批准|施行|制定|废止|核定|函颁|实施)).*(?:[0-9〇○一二三四五六七八九]{4}|中华民国.{1,6}|\d{2,3})[ ]?年.{1,6}月/,
        '公布于1999年3月',
      ],
      [
        /^(?=.*(?:通过|修正|修订|订定|公布|发布|批准|施行|制定|废止|核定|函颁|实施)).*[0-9]{2,4}[.-][0-9]{1,2}[.-][0-9]{1,2}/,
        '公布于95.03.02',
      ],
    ],
    none: [[/^(?![（(]|[0-9１-９]+[.．]中).*。/, '条例于1999年3月通过。']],
  },
  history: {
    any: ['history-event', 'history-dated'],
    none: ['dated-title', [/关于.{0,4}$/, '青石市人大常委会关于批准']],
  },
  /** What was done on the day before. */
  done: {
    any: [[/^[^\s。，；]{0,60}(?:会议|发布|通过|批准|公布|施行|修订|修正)/, '国务院令第36号发布']],
  },
  /** The day of a field that gives the time too. */
  'field-day': {
    any: [
      [
        new RegExp(
          `^(?:中华民国|民国)?[ ]?[0-9〇零${HAN}百]{2,4}[ ]?年[ ]?[0-9${HAN}]{1,3}[ ]?月[ ]?[0-9${HAN}]{1,3}[ ]?日`,
        ),
        '民国120年3月2日',
      ],
      [/^(?:中华民国|民国)?[ ]?[0-9]{2,4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}/, '2031-03-02 16:40'],
    ],
  },
  // Authorities and addressees.
  authority: {
    longest: 60,
    any: [
      [
        new RegExp(
          `^[\u4e00-\u9fffxXＸ×○〇、（）() ]{2,50}(?:${ORGAN})(?:[ \u3000]+[\u4e00-\u9fff、（） ]{2,50})*(?:文件)?$`,
        ),
        '青石市人民政府',
      ],
    ],
    none: [[/[号號]|关于/, '关于青石市政府']],
  },
  letterhead: {
    longest: 60,
    any: [
      [
        new RegExp(
          `^[\u4e00-\u9fffxXＸ×○〇、（）() ]{2,50}(?:${ORGAN})[\u4e00-\u9fff、（） \u3000]*文件$`,
        ),
        '青石市人民政府文件',
      ],
    ],
  },
  addressee: {
    longest: 220,
    any: [
      [
        new RegExp(`^[^。；;！!？?“”]{0,30}(?:${GROUPS})[^。；;！!？?“”]{0,160}[：:]$`),
        '各县人民政府：',
      ],
    ],
    none: [
      [/如下|以下|下列|决定对|修改|现将|通知|意见|认为|应当|包括|要求|规定/, '各单位包括：'],
      [/^[一二三四五六七八九十第（(0-9]/, '第一部门：'],
      [new RegExp(`${SAYS}[：:]$`), '会议同意各单位报告：'],
      [
        /(?:名称|姓名|地址|住所|电话|号码?|职务|代表人|负责人|签[字名章])[：:]$|[：:].*[：:]$/,
        '单位名称：',
      ],
    ],
  },
  officer: {
    longest: 30,
    any: [
      [
        new RegExp(
          `^[\u4e00-\u9fff]{0,12}(?:${LEADER})[ \u3000]{0,6}[\u4e00-\u9fff○某][ \u3000]?[\u4e00-\u9fff○某]{1,3}(?:代行)?$`,
        ),
        '市长　王某某',
      ],
      [
        /^(?:代理)?(?:审[ \u3000]*判[ \u3000]*[长员]|人[ \u3000]*民[ \u3000]*陪[ \u3000]*审[ \u3000]*员|法[ \u3000]*官[ \u3000]*助[ \u3000]*理|代?[ \u3000]*书[ \u3000]*记[ \u3000]*员)[ \u3000]{0,6}[\u4e00-\u9fff○某·]{2,6}$/,
        '审　判　长　　王某某',
      ],
    ],
    none: [[new RegExp(`^(?=.{6}).*(?:${KIND})${TAIL}$`), '青石市校长任用办法']],
  },
  // Contents and annexes.
  contents: { any: [[/^[【〖]?目[ \u3000]{0,8}[录次][】〗]?[：:]?$/, '目　录']] },
  'contents-entry': {
    longest: 89,
    any: [
      [
        /^.{2,60}?[ \u3000]*(?:[.．…·•‥]{3,}|\t)[ \u3000.．…·]*[-—（(]?(?:[0-9]{1,4}|[IVXivx]{1,5}|[Ⅰ-Ⅻ])[-—）)]?$/,
        '第一章 总则………3',
      ],
    ],
  },
  'annex-note': {
    any: [
      [/^附(?:件|表|录|图)?[ ]?[0-9一二三四五六七八九十]{0,3}[ ]?[：:][ ]*/, '附件：考核指标表'],
    ],
  },
  'annex-head': {
    any: [
      [
        /^附[ \u3000]{0,2}(?:件|录|表)?[ ]{0,2}([0-9０-９一二三四五六七八九十]{0,3})[ ]?(?:[：:、.．]?$|[：:、.．\s\u3000]+(?=[^\s]))/,
        '附件 1　考核指标表',
      ],
    ],
  },
  'annex-alone': {
    any: [
      [
        /^附[ \u3000]?[件表录][ ]?[0-9一二三四五六七八九十]{0,3}(?:[：:]?$|[ \u3000]+[^。；：:，,]{2,40}$)/,
        '附表　收费标准',
      ],
    ],
  },
  /** A line of the list of attachments under 附件：. */
  listed: { any: [[new RegExp(`^${LIST_NUMBER}[^。；;]{2,70}$`), '2.考核程序说明']] },
  'list-number': { any: [[new RegExp(`^${LIST_NUMBER}[ \u3000]*`), '2.考核程序说明']] },
  // The parts of a document that stands on one line.
  'first-label': {
    any: [
      [/第一[章编条节部]|第[ ]?1[ ]?条|目[ \u3000]{0,2}[录次][ \u3000]{0,2}第/, '公园条例第一条'],
      [/(?:^|[。：:；;\s）)])(?:一、|[（(]一[）)]|1[.．、])/, '通知如下：一、加强'],
    ],
  },
  'title-run': {
    any: [[new RegExp(`^[^。；：:！？]{3,90}?${TYPE}${BEGINS}`), '青石市公园条例第一章']],
  },
  'number-run': {
    any: [
      [
        /^[（(]?[\u4e00-\u9fff]{1,14}[〔[［(（][0-9x]{4}[〕\]］)）][ ]?(?:第)?[0-9x]{1,5}[ ]?号[）)]?/,
        '青政发〔2031〕3号各县',
      ],
    ],
  },
  'history-run': {
    any: [
      [
        /^[（(][^（）()]{6,400}(?:[（(][^（）()]{1,60}[）)][^（）()]{0,300}){0,6}[）)]/,
        '（2031年3月2日通过）第一章',
      ],
      [
        /^[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日[^。；：:]{4,200}?(?:通过|公布|发布|施行|批准|修正|修订)(?=[ \u3000]|第|[0-9]{4}年|$)/,
        '2031年3月2日青石市政府发布 第一章',
      ],
    ],
  },
  'addressee-run': {
    any: [
      [
        /^(?=[^。；;！？：:]{0,160}(?:各|人民政府|委员会|单位|部门|局|厅|公司|学校|同志))[^。；;！？：:]{2,160}[：:]/,
        '各县人民政府：一、',
      ],
    ],
  },
  /** The signature above a text that is forwarded, its date and its title. */
  forwarded: {
    any: [
      [
        new RegExp(
          `[。）)]([^。；附]{0,40}?)(${FULL_DATE})[ \\u3000]{0,4}([^。；：:]{4,70}${TYPE})[ \\u3000]{0,4}$`,
        ),
        '请执行。青石市政府2031年3月2日青石市公园条例',
      ],
    ],
  },
  'signed-run': {
    any: [
      [
        new RegExp(`[。）)；]([ \\u3000]*[^。；，,]{0,40}?)(${FULL_DATE})[ \\u3000]*$`),
        '请执行。青石市政府2031年3月2日',
      ],
    ],
  },
  'sample-run': {
    any: [
      [
        /^[^。；，,：:]{2,30}[ \u3000]?篇([0-9]{1,2}|[一二三四五六七八九十]{1,3})(?=[\u4e00-\u9fff])/,
        '工作方案 篇1为深入',
      ],
    ],
  },
  // Sentences.
  /** The words that give another law its text. */
  gives: {
    any: [
      [
        /(?:增加|增列|增订|修改|修正|改为|新增|替换|代替|废除)[^。]{0,60}[：:]$/,
        '增加一节，作为第七节：',
      ],
      [/(?:增加|增列|修改|修正|新增).{0,120}如下[：:]$/, '第三条修正如下：'],
    ],
  },
  /** How many items a list is said to have. */
  announces: {
    any: [
      [
        /(?:下列|以下|如下)([二两三四五六七八九十])[项点个条种类款][^。；\n]{0,12}[：:]\s*$/,
        '应当符合下列三项条件：',
      ],
    ],
  },
  /** Headings that stand alone among sentences. */
  nominal: {
    any: [
      [/^(?:指导思想|工作目标|总体目标|目标任务|总体要求|基本原则)$/, '指导思想'],
      [
        /^[^，,是]{2,8}(?:原则|目标|任务|要求|思路|定位|范围|时间|对象|措施|内容|责任)$/,
        '整治范围',
      ],
    ],
  },
  /** What a sentence has and a heading has not. */
  modal: {
    any: [
      [
        /应当|必须|不得|可以|不能|是指|系指|包括|属于|规定的|依照|如下|下列|以下|之一/,
        '公民应当遵守',
      ],
      [/已经|有权|的，|的,|修改为|增加|删去|删除/, '有权申请的'],
    ],
  },
  /** A sentence that a line break cut. */
  'cut-sentence': {
    any: [
      [/^第[ ]?[(（0-9一二三四五六七八九十][^，。]{0,8}[条款项]/, '第三条第二款'],
      [
        /[，,](?:.{0,2}|(?:则|而|但|并|且|或|以及|否则|应|不得|可以|须)[^，,]{1,40})$/,
        '期满未办，则应当',
      ],
    ],
  },
  /** What the first line of an article that a page broke may end with, and no heading does. */
  'cut-line': {
    any: [
      [/(?:第[0-9一二三四五六七八九十百]{1,5}[条款项]|[0-9]年|应当|符合|不得)$/, '依照本法第三条'],
    ],
  },
  // What stands below a text.
  printed: {
    longest: 60,
    any: [[/日[ \u3000]{0,4}印发$/, '青石市政府办公室 2021年3月2日印发']],
  },
  copy: {
    any: [
      'officer',
      [
        /^(?:分送|发[：:](?=[^。]*[、。]?$)|报送[：:]|发送[：:]|[（(]共印|抄送|抄报|正本|副本|主送|主题词)/,
        '抄送：各县人民政府',
      ],
      [/^[（(]?(?:信息公开|公开(?:方式|属性|形式)|联系(?:人|电话|方式|地址))/, '（联系人：王某）'],
      [/^[（(]?联络人|^印发(?![《关])|^[（(]此件/, '（此件公开发布）'],
      'printed',
      [/^特此(?:通知|公告|通告|函复|函告|报告|批复|说明|证明)[。！!]?$/, '特此通知。'],
      [/^(?:此[令复函致]|专此(?:函复|报告)?|以上(?:意见|报告|请示)[^。]{0,20})[。！!]?$/, '此复。'],
    ],
  },
  /** The sentence about its force that stands behind the last clause of a decision or notice. */
  'last-sentence': {
    longest: 120,
    any: [
      [new RegExp(`^本(?:${ITSELF})${IN_FORCE}[。！!]?$`), '本决定自公布之日起施行。'],
      [
        /^《[^》]{2,60}》(?:根据|按照|依照)本(?:决定|修正案)[^。]{2,60}(?:公布|修改|修正|修订)[。！!]?$/,
        '《公园条例》根据本决定作相应修改，重新公布。',
      ],
      [/^(?:以上|上述)[^。]{0,30}(?:执行|办理|落实)[。！!]?$/, '以上意见请认真执行。'],
      [
        /^请[^。]{2,60}(?:贯彻执行|贯彻落实|遵照执行|认真执行|组织实施|认真落实)[。！!]?$/,
        '请各单位认真贯彻执行。',
      ],
    ],
  },
  /** How the laws of Macau end. */
  enacted: {
    any: [
      [
        /^([0-9〇零○一二三四五六七八九]{4}年[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日)(?:制定|通过|签署|核准)。$/,
        '二〇三一年八月一日通过。',
      ],
      [
        /^([〇零○一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)。$/,
        '二〇三一年八月一日。',
      ],
      [/^(?:命令公布|着颁行)。$/, '命令公布。'],
    ],
  },
  /** Where the parties to a contract sign. */
  parties: {
    any: [
      [
        /^[甲乙丙丁]方[^。；]{0,16}(?:[（(](?:盖章|签字|签章|公章|签名)|[：:][ \u3000_]*$)[^。；]{0,60}$/,
        '甲方（盖章）：青石公司',
      ],
      [
        /^(?:(?:法定|授权)?代表人|委托代理人|(?:签订|签署|签约)?日期|(?:签订|签署|签约)地点)[^。；]{0,12}[：:][^。；]{0,60}$/,
        '签订地点：青石市',
      ],
    ],
  },
  'signed-on': {
    any: [
      [
        /^(?:签订|签署|签约)(?:日期|时间)[：:][ \u3000]*([0-9]{4}[ ]?年[ ]?[0-9]{1,2}[ ]?月[ ]?[0-9]{1,2}[ ]?日)$/,
        '签订日期：2031年1月1日',
      ],
    ],
  },
  /** Where who signs is left open. */
  unsigned: {
    any: [
      [/^(?:[（(]签[字署章名][）)][ \u3000]*){1,3}$/, '（签字） （签署）'],
      [/^[（(]?[^。；：:]{0,10}签[字名章](?:人|代表)?[：:][^。；]{0,30}$/, '签字人：'],
      [/^[_xX×\d\s]{0,8}年[_xX×\d\s]{0,8}月[_xX×\d\s]{0,8}日$/, '____年__月__日'],
    ],
  },
  reference: {
    any: [
      [/^参[ \u3000]?考[ \u3000]?文[ \u3000]?献$/, '参考文献'],
      [/^\[[0-9]{1,3}\][ ]?[^。；]{2,150}$/, '[1] GB/T 1.1 标准化工作导则'],
    ],
  },
  /** Lines that only stand below the last clause. */
  closing: {
    any: [
      ...['enacted', 'parties', 'reference', 'unsigned', 'date'],
      ...['annex-note', 'copy', 'last-sentence'],
    ],
  },
  /** A short line without punctuation that may be the name of who signs. */
  signature: {
    longest: 50,
    any: [[/^(?=[^ \u3000]{0,24}(?:[ \u3000]|$))[\u4e00-\u9fffxXＸ○×·（）() \u3000]+$/, '王某某']],
  },
  'signs-for': {
    any: [
      [
        /[长任理]|代行|主席|(?:^|[ \u3000])[\u4e00-\u9fff][ \u3000]?[\u4e00-\u9fff]{1,2}$/,
        '市长 王某某',
      ],
    ],
  },
  // Lines with a name and a value, and the page around.
  'meeting-field': {
    longest: 299,
    any: [
      [/^时[ \u3000]*间[：:].*[年月]/, '时间：2031年3月2日'],
      [/^(?:会议)?(?:时间|地[ \u3000]*点|议题)[：:]/, '地点：第一会议室'],
      [
        /^主[ \u3000]*持(?:人)?[ \u3000]*[：:]|^记[ \u3000]*录(?:人)?[ \u3000]*[：:]/,
        '主持人：王某',
      ],
      [/^(?:参加|出席|列席|缺席|参会|请假)(?:人员|单位|人)?[ \u3000]*[：:]/, '出席人员：王某'],
    ],
    none: [[/来源|浏览|阅读|作者|点击/, '时间：2031年 来源：青石']],
  },
  'dated-field': {
    longest: 299,
    any: [
      [
        /^(?:发布于)?[0-9]{4}[-年./][0-9]{1,2}[-月./][0-9]{1,2}日?[ 0-9:：]{0,12}[ \u3000]{0,4}(?:浏览|来源|点击|阅读|作者|字[号体]|编辑|发布|【)/,
        '2014年04月04日 浏览次数:',
      ],
    ],
  },
  pair: {
    longest: 80,
    any: [
      [
        new RegExp(
          `^(?=.*[ \u3000])(?:${PARTY.replaceAll(/(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])/g, '[ \u3000]*')})[^。；，,：:]{2,50}$`,
        ),
        '原　　告　陈某某',
      ],
      [/^[^：:。；，,《]{1,16}[：:][ \u3000]*[^：:。；]{1,60}$/, '承租方（乙方）：李某'],
    ],
    none: [[/[。；;！!？?，,]$|^[“"「]/, '承租方：李某，']],
  },
  'blank-form': {
    longest: 80,
    any: [[/[：:][ \u3000]*_{2,}/, '性别：____出生日期：____']],
    none: [[/[。；;，,]/, '性别：____，']],
  },
  rule: { any: [[/^[★☆_=\-—─━═|\s]*$/, '━━━━']] },
  ornament: { any: [[/^[[［][^\]］]{2,40}[\]］]$/, '[第4条]']] },
  breadcrumb: {
    longest: 119,
    any: [
      [
        /(?:当前的?位置|您的位置|您现在的位置|您所在的位置|所在位置|现在位置)|^首页[ ]*[>»›＞]/,
        '当前位置：首页',
      ],
      [/[>»›＞][^>»›＞]{0,30}[>»›＞]|[>»›＞]$/, '青石 > 政务 > 文件'],
    ],
  },
  'font-sizes': {
    longest: 59,
    any: [
      [/字[体号][：: ]*[【[]?[大中小]/, '字体：大 中 小'],
      [/[|【[]?大[】\]]?[ ]?[【[]?中[】\]]?[ ]?[【[]?小[】\]]/, '【大】【中】【小】'],
    ],
  },
  'widget-words': {
    any: ['font-sizes', [new RegExp(furniture('widget')), '打印本页']],
    none: [[/[。；]$/, '请扫码。']],
  },
  'short-widget': { longest: 59, any: ['widget-words'] },
  'long-widget': { longest: 119, any: ['widget-words'] },
  /** What pages put between a title and its text. */
  widget: {
    longest: 159,
    any: ['widget-words', 'link'],
    none: ['sentence', 'breadcrumb', 'credit', 'foot'],
  },
  credit: { any: [[new RegExp(furniture('credit'), 'i'), '青ICP备00000000号']] },
  'credit-line': {
    any: ['credit'],
    none: ['sentence', [/《|[：:]$/, '著作权法：']],
  },
  foot: { any: [[new RegExp(`^[-•·\\s]*(?:${furniture('foot')})`), '责任编辑：王某']] },
  next: {
    longest: 119,
    any: [[new RegExp(`^[-•·\\s【]*(?:${furniture('next')})`), '上一篇：通知']],
    none: ['sentence'],
  },
  link: { longest: 159, any: [[/https?:\/\/|www\.[a-z]/i, 'www.example.test']] },
  'link-line': { any: ['link'], none: ['sentence'] },
  site: {
    any: [
      [new RegExp(furniture('site')), '供大家参考。'],
      [/更多.{0,12}(?:范文|相关|内容|请关注)/, '更多相关范文请关注'],
    ],
    none: [[/^[第（(]/, '第一篇更多相关范文']],
  },
  /** A line after which a page has no more of the document: neighbours, credits, tags. */
  'page-end': { longest: 300, any: ['foot', 'next', 'credit-line', 'link-line', 'short-widget'] },
  crumbs: { any: ['breadcrumb'], none: [[/[《〈<]/, '《公园法》>']] },
  /** A line that only a web page has; content of a document never looks so. */
  furniture: { longest: 300, any: ['crumbs', 'page-end', 'long-widget', 'site'] },
  sentence: { any: [[SENTENCE_END, '按照规定。']] },
} satisfies Record<string, Form>

export type FormName = keyof typeof LINE_FORMS
