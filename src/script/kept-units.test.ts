import { expect, test } from 'vitest'
import { convert } from './convert.ts'
import { keptUnits } from './kept-units.ts'

const text = '時速二十浬，功率五瓩，長六呎四吋，距三哩'

test('units written as one character stay, with a note on their meaning', () => {
  expect(convert(text, { from: 'tw', to: 'cn' })).toBe('时速二十浬，功率五瓩，长六呎四吋，距三哩')
  expect(keptUnits(text)).toEqual([
    { offset: 4, unit: '浬', meaning: '海里' },
    { offset: 9, unit: '瓩', meaning: '千瓦' },
    { offset: 13, unit: '呎', meaning: '英尺' },
    { offset: 15, unit: '吋', meaning: '英寸' },
    { offset: 19, unit: '哩', meaning: '英里' },
  ])
})
