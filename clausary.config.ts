import { defineSettings } from './src/index.ts'

/** The sample: three opinions on work safety. */
export default defineSettings({
  title: '條文庫',
  description:
    '安全生產意見三篇，中央、區縣、村各一，繁簡兩體；每一條有永久地址，同一句話可以從中央看到村。',
  examples: ['黨政同責一崗雙責', '管行业必须管安全', '責任追究', '職業衞生'],
})
