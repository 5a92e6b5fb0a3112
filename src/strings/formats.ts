/** Files in other formats, and the page of all data. */
export const FORMATS = {
  校記: '校记',
  '「{text}」，原作「{sic}」': '“{text}”，原作“{sic}”',
  '「{text}」，原缺': '“{text}”，原缺',
  '引用：': '引用：',
  '許可：': '许可：',
  '由程式轉換，發布文本見 {address}': '由程序转换，发布文本见 {address}',
} as const
