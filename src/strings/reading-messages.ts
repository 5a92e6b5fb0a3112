import type { Message } from './messages.ts'

/** Messages for reading: settings, keys, the last reading position. */
export const READING_MESSAGES = {
  resume: ['上次讀到', '上次读到'],
  dismiss: ['不用', '不用'],
  theme: ['明暗', '明暗'],
  themeAuto: ['隨系統', '跟随系统'],
  themeLight: ['亮', '亮'],
  themeDark: ['暗', '暗'],
  size: ['字號', '字号'],
  sizeSmall: ['小', '小'],
  sizeMedium: ['中', '中'],
  sizeLarge: ['大', '大'],
  sizeLarger: ['特大', '特大'],
  face: ['字體', '字体'],
  faceSerif: ['宋體', '宋体', '明體'],
  faceSans: ['黑體', '黑体'],
  keys: ['按鍵', '按键'],
  keyNext: ['下一處', '下一处'],
  keyPrevious: ['上一處', '上一处'],
  keyCopy: ['複製這一處的鏈接', '复制这一处的链接', '複製這一處的連結'],
  keyContents: ['目錄', '目录'],
  keySearch: ['檢索', '检索'],
  keyHelp: ['這張表', '这张表'],
  keyOpen: ['打開這一處', '打开这一处'],
  close: ['關閉', '关闭'],
} as const satisfies Record<string, Message>

/** Labels of the bar for stepping through search matches in a text. */
export const MATCH_MESSAGES = {
  found: ['檢索所得', '检索所得'],
  previous: ['上一處', '上一处'],
  next: ['下一處', '下一处'],
  clear: ['清除標記', '清除标记'],
} as const satisfies Record<string, Message>
