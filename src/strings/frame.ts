/** The frame of every page: bar, menu, footer. Traditional text: mainland text. */
export const FRAME = {
  主選單: '主菜单',
  原則: '原则',
  文件: '文件',
  文本來源與校訂: '文本来源与校订',
  '文本屬於其作者；程式按 MIT 許可證開放。': '文本属于其作者；程序按 MIT 许可证开放。',
  條文登記表: '条文登记表',
  跳到正文: '跳到正文',
  關於: '关于',
  文字: '文字',
  閱讀設定: '阅读设置',
  '檢索條文、文號': '检索条文、文号',
} as const
