import type { ContainerFields } from '../container-fields.ts'

type Field = Exclude<keyof ContainerFields, 'name'>

/**
 * Names of the fields that portals give in a table about a document, with the field that each fills; null
 * for those that are only recognised. Written without the spaces that pages put inside (`标　　题`).
 */
export const FIELD_NAMES: ReadonlyMap<string, Field | null> = new Map<string, Field | null>([
  ...names('title', '标题 標題 文件标题 文件標題 公文标题 信息标题 标题名称'),
  ...names(
    'title',
    '名称 名稱 信息名称 文件名称 文件名稱 公文名称 法规名称 法規名稱 政策名称 文件题名',
  ),
  ...names('docNumber', '发文字号 發文字號 文号 文號 文件编号 文件編號 发文文号 公文文号 文件文号'),
  ...names('docNumber', '公文字号 文件字号 发文号 发布文号 文件号 标准号 標準號 发文编号'),
  ...names(
    'date',
    '成文日期 成文时间 生成日期 生成时间 发文日期 發文日期 发文时间 印发日期 形成日期 产生日期',
  ),
  ...names('date', '制定日期 公发布日 公發布日 签发日期 落款日期'),
  ...names(
    'issuer',
    '发文机关 發文機關 发文机构 发文单位 發文單位 制发机关 制发单位 发布机关 發布機關',
  ),
  ...names('issuer', '发布机构 发布单位 印发机关 制定机关 颁布机关 公开主体 信息来源单位'),
  ...names(
    null,
    '索引号 索引號 索取号 统一编号 编号 登记号 登记编号 备案号 规范性文件编号 统一登记号',
  ),
  ...names(
    null,
    '主题分类 主題分類 分类 分類 信息分类 所属分类 组配分类 體裁分類 体裁分类 公文种类 公文種類',
  ),
  ...names(
    null,
    '文种 文种分类 体裁 主题 服务对象分类 服务对象 栏目 栏目分类 法规类别 法規類別 法规体系 效力级别',
  ),
  ...names(
    null,
    '主题词 主題詞 关键词 關鍵詞 关键字 标签 发布日期 發布日期 发布时间 公布日期 公布时间 公开日期',
  ),
  ...names(
    null,
    '公开时间 更新日期 更新时间 修正日期 修訂日期 生效日期 生效时间 实施日期 施行日期 失效日期 失效时间',
  ),
  ...names(
    null,
    '废止日期 废止时间 有效期 有效性 有效状态 效力状态 时效性 时效 公文时效 文件状态 文件時效 是否有效',
  ),
  ...names(
    null,
    '公开方式 公开形式 公开属性 公开范围 公开时限 公开类别 公开责任部门 公开程序 载体类型 内容概述 内容摘要',
  ),
  ...names(
    null,
    '信息来源 来源 來源 语种 责任部门 承办单位 联合发文单位 解读 政策解读 相关解读 备注 附件下载',
  ),
])

function* names(field: Field | null, words: string): Generator<[string, Field | null]> {
  for (const word of words.split(' ')) yield [word, field]
}

/** The name that a text is, without spaces and closing colon; null when it is none that portals use. */
export function fieldName(text: string): string | null {
  const name = text.replace(/[\s\u3000\u00a0]+/gu, '').replace(/^[•·【[]|[】\]]?[：:]?$/gu, '')
  return FIELD_NAMES.has(name) ? name : null
}
