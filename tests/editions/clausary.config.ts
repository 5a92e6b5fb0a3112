import { defineSettings } from '../../src/index.ts'

/** A small site of texts through time: three editions of one, one repealed, addresses that moved. */
export default defineSettings({
  title: '歷次文本',
  url: 'https://editions.example',
  description: '一部辦法的三版、一件已廢止的通知，和幾個改過的地址。',
  examples: ['巡查', '井蓋'],
})
