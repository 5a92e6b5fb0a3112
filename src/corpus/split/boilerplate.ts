/** Lines of a page that belong to no document: navigation, site introduction, sharing, footer. */

const BREADCRUMB =
  /(?:当前的?位置|當前的?位置|您的位置|您现在的位置|您所在的位置|所在位置|现在位置)|^首[页頁][ ]*[>»›＞]|[>»›＞][^>»›＞]{0,30}[>»›＞]|[>»›＞]$/
const WIDGETS =
  /(?:打印本[页頁]|打印此[页頁]|关闭窗口|關閉窗口|【打印】|【关闭】|字[体體號号][：: ]*[【[]?[大中小]|[【[]?大[】\]]?[ ]?[【[]?中[】\]]?[ ]?[【[]?小[】\]]|分享到|分享至|收藏本|扫一扫|掃一掃|扫码|微信公众号|回到顶部|返回顶部|返回首页|返回列表|回前頁|回上一頁|友善列印|下载本文|下載本文|加入收藏|设为首页|网站地图|網站地圖|無障礙(?:網|版)|无障碍(?:浏览|阅读|版|辅助))/
const CREDITS =
  /(?:ICP备|ICP證|公网安备|版权所有|版權所有|版权声明|文章版[权權]|著作權|Copyright|All Rights Reserved|©|免责声明|转载请注明|轉載請註明|主办单位[：:]|承办单位[：:]|技术支持|网站标识码|責任編輯|责任编辑|责编[：:]|编辑[：:]|作者[：:])/i
const META =
  /^[•·\s]*(?:法規名稱|法规名称|修正日期|公發布日|法規類別|法规类别|發文日期|受文者|發給|发给|副本送|速別|密等|附件数|發文字號|发布机关|制发机关|成文日期|生成日期|废止日期|实施日期|时效性|体裁分类|组配分类|服务对象分类|公开时限|公开目录|名称|简介|摘要|下载地址|信息名称|信息来源|来源|來源|信息来源|文章来源|发布时间|發布時間|发布日期|發布日期|发文日期|公布日期|更新时间|更新日期|发表时间|时间|日期|浏览次数|浏览量|点击数|点击|点击量|阅读|阅读次数|人气|访问量|索引号|索引號|分类号|主题分类|主題分類|信息分类|公开方式|公开范围|有效性|效力状态|文号|發文機關|发文机关|发文机构|发布机构|公开主体|主题词|标签|標籤|标签|关键词|關鍵詞|栏目|下载地址|作者|点赞|评论|所属分类|内容概述|檔[ \u3000]*號|保存年限|機關地址|承辦人|承辦單位|機關電話|電話|傳真|電子信箱|密等及解密條件或保密期限)[ ]?[：:|]/
/** 2014年04月04日 浏览次数: */
const DATED_FIELD =
  /^(?:发布于)?[0-9]{4}[-年./][0-9]{1,2}[-月./][0-9]{1,2}日?[ 0-9:：]{0,12}[ \u3000]{0,4}(?:浏览|瀏覽|来源|來源|点击|阅读|作者|字[号体]|编辑|发布|【)/
const NEIGHBOURS =
  /^[•·\s]*(?:上一篇|下一篇|上一条|下一条|上一頁|下一頁|上一页|下一页|相关阅读|相關閱讀|相关文章|相關文章|相关推荐|相关链接|相关新闻|相关附件|推荐阅读|热门|熱門|猜你喜欢|请先登录|請先登錄|登录后|网友评论|发表评论|用户评论|评论区|更多|推荐|专题|專題|最新文章|延伸阅读|看了又看|为您推荐|友情链接|展开全文|附件下载|附件下載|政策解读[：:]|相关解读)/
const SITE_WORDS =
  /(?:小编|小編|供大家参考|供大家參考|欢迎阅读|歡迎閱讀|欢迎大家|希望对大家|希望對大家|范文网|範文網|大家网|文库|为大家(?:整理|带来|分享|收集|精心)|為大家(?:整理|帶來|分享|收集)|更多.{0,12}(?:范文|相关|内容|请关注))/
const LINK = /https?:\/\/|www\.[a-z]/i
const SCRIPT_NOTE = /JavaScript|瀏覽器|浏览器/

/** A line that only a web page has; content of a document never looks so. */
export function isPageFurniture(text: string): boolean {
  if (text.length > 300) return false
  return (
    (text.length < 120 && BREADCRUMB.test(text) && !/[《〈<]/.test(text)) ||
    (text.length < 120 && WIDGETS.test(text)) ||
    isPageEnd(text) ||
    SITE_WORDS.test(text) ||
    SCRIPT_NOTE.test(text)
  )
}

const MEETING =
  /^(?:时[ \u3000]*间[：:].*[年月]|(?:会议)?(?:时间|地[ \u3000]*点|议题)[：:]|主[ \u3000]*持(?:人)?[ \u3000]*[：:]|(?:参加|出席|列席|缺席|参会)(?:人员|单位|人)?[ \u3000]*[：:]|记[ \u3000]*录(?:人)?[ \u3000]*[：:])/

/** A line of the head of minutes: 时间：, 地点：, 主持人：. It belongs to the document. */
export function isMeetingField(text: string): boolean {
  return text.length < 300 && MEETING.test(text) && !/来源|浏览|阅读|作者|点击/.test(text)
}

/** A field of a portal's table about the document: its name with or without its value. */
export function isPageField(text: string): boolean {
  return text.length < 160 && (META.test(text) || DATED_FIELD.test(text))
}

/** A line after which a page has no more of the document: neighbours, credits, tags. */
export function isPageEnd(text: string): boolean {
  if (text.length > 300) return false
  return (
    (text.length < 120 && NEIGHBOURS.test(text)) ||
    CREDITS.test(text) ||
    /^(?:本文)?(?:标签|標籤)[：:]/.test(text) ||
    (text.length < 160 && LINK.test(text) && !/[。]$/.test(text)) ||
    (text.length < 60 && WIDGETS.test(text))
  )
}

/** A widget that pages put between a title and its text: 字体：[大 中 小], 打印本页, 分享到. */
export function isWidget(text: string): boolean {
  if (text.length >= 160 || BREADCRUMB.test(text) || CREDITS.test(text)) return false
  return WIDGETS.test(text) || (LINK.test(text) && !/。$/.test(text))
}
