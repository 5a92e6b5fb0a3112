import { expect, it } from 'vitest'
import { writeListNumber } from './list-number.ts'

it.each([
  ['decimal', 12, '12'],
  ['chineseCounting', 21, '二十一'],
  ['chineseCountingThousand', 103, '一百零三'],
  ['chineseLegalSimplified', 12, '拾贰'],
  ['ideographLegalTraditional', 23, '貳拾參'],
  ['ideographDigital', 20, '二〇'],
  ['ideographTraditional', 3, '丙'],
  ['decimalEnclosedCircle', 20, '⑳'],
  ['decimalEnclosedCircle', 21, '21'],
  ['decimalEnclosedParen', 2, '⑵'],
  ['decimalFullWidth', 15, '１５'],
  ['upperLetter', 28, 'AB'],
  ['a', 3, 'c'],
  ['I', 4, 'IV'],
  ['unheardOf', 5, '5'],
])('writes %s of %i as %s', (format, value, written) => {
  expect(writeListNumber(format, value)).toBe(written)
})
