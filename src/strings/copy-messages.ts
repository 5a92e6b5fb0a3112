import type { Message } from './messages.ts'

/** Results of copying a text. */
export const COPY_MESSAGES = {
  done: ['已複製', '已复制'],
  failed: ['瀏覽器不允許複製，請從此處手動複製：', '浏览器不允许复制，请从此处手动复制：'],
} as const satisfies Record<string, Message>
