import { defineSettings } from '../../src/index.ts'

/** The test site: three opinions, which stay unchanged, whatever `content/` contains. */
export default defineSettings({
  title: '條文庫',
  description: '一村、中央、一區三篇安全生產意見，繁簡對照，每一條都可以檢索、引用、追到它的來處。',
  examples: ['黨政同責一崗雙責', '管行业必须管安全', '責任追究', '職業衞生'],
})
