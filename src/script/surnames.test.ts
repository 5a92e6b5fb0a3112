import { describe, expect, test } from 'vitest'
import { convert } from './convert.ts'

const hant = (text: string) => convert(text, { from: 'cn', to: 'hk' })

describe('a surname', () => {
  test.each([
    [
      '出席的有范志强、于海涛、余建国、涂强、游宁、朴哲',
      '出席的有范志強、于海濤、余建國、涂強、游寧、朴哲',
    ],
    ['委员：于 波　范　晔　余 涛', '委員：于 波　范　曄　余 濤'],
    ['局长于建华在会上说，书记范锐平出席', '局長于建華在會上說，書記范銳平出席'],
    ['县长游建鸣致辞，作家余华到会', '縣長游建鳴致辭，作家余華到會'],
    ['审判长于明，审判员范晶，书记员余洁', '審判長于明，審判員范晶，書記員余潔'],
    ['（记者于晓）（责任编辑：余冉）', '（記者于曉）（責任編輯：余冉）'],
    ['任命于建华为局长，免去于伟国的职务', '任命于建華為局長，免去于偉國的職務'],
    ['主任范某、副主任于某', '主任范某、副主任于某'],
  ])('in %s stays', (text, reading) => {
    expect(hant(text)).toBe(reading)
    expect(hant(reading)).toBe(reading)
  })
})

describe('what looks like a surname', () => {
  test.each([
    [
      '，于次日公布，于会上。于年底。于法无据，于此，',
      '，於次日公布，於會上。於年底。於法無據，於此，',
    ],
    ['院长于庭审后宣布，局长于2018年到任', '院長於庭審後宣布，局長於2018年到任'],
    ['主席于北京会见，代表于本周抵达', '主席於北京會見，代表於本周抵達'],
    ['涂黑、涂污、涂料、余款、余料、余额', '塗黑、塗污、塗料、餘款、餘料、餘額'],
    ['教授余下的课程、导演范例、游览、游学', '教授餘下的課程、導演範例、遊覽、遊學'],
    ['由于、属于、用于、规范、范围、范本', '由於、屬於、用於、規範、範圍、範本'],
  ])('in %s is none', (text, reading) => {
    expect(hant(text)).toBe(reading)
  })
})

test('里 after a title in marks or a name in letters is inside it, not a village', () => {
  expect(hant('《条例》里规定，在App里查询，村里、五里')).toBe(
    '《條例》裏規定，在App裏查詢，村裏、五里',
  )
})
