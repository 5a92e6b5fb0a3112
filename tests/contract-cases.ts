/**
 * Queries for every interface to the corpus: the plain scan, the index, the index in shards, the
 * browser, the terminal and the server for assistants must give the same answers. The words are
 * from the test site.
 */
export const CONTRACT = {
  /** Few enough to be on the first page of results. */
  search: ['黨政同責一崗雙責', '党政同责，一岗双责', '管行业必须管安全', '俺其實從', '無此文字'],
  /** References, each with its only possible place. */
  resolve: {
    '中發〔2016〕32號第（八）項': 'central/2-8',
    '中发〔2016〕32号第(四)项': 'central/2-4',
    'central/2-5': 'central/2-5',
  },
  quote: {
    '堅持黨政同責、一崗雙責': 'exact',
    '坚持党政同责、一岗双责': 'converted',
    '堅持黨政同責……失職追責': 'elided',
    '堅持黨政同責、一崗單責、齊抓共管': 'altered',
    '失職追責……堅持黨政同責': 'absent',
    '學而時習之，不亦說乎': 'absent',
  },
  audit: [
    '中發〔2016〕32號第（四）項要求“堅持黨政同責、一崗單責、齊抓共管”。',
    '《關於推進安全生產領域改革發展的意見》第（五）項說“堅持黨政同責、一崗雙責”，《刑法》第一條沒有。',
  ].join('\n'),
  clause: 'central/2-8',
} as const
