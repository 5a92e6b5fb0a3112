import { describe, expect, it } from 'vitest'
import { documentLevel } from './document-level.ts'

function level(issuer: string | null, title: string | null = null): string | null {
  return documentLevel({ issuer, title, addressee: null, preamble: '' })
}

describe('documentLevel', () => {
  it.each([
    ['上海市人民代表大会常务委员会', '省'],
    ['内蒙古自治区人民政府', '省'],
    ['广东省高级人民法院', '省'],
    ['溧阳市人民政府办公室', '市'],
    ['凉山彝族自治州人民政府', '市'],
    ['北京市海淀区人民政府', '區縣'],
    ['泾县应急管理局', '區縣'],
    ['双桥镇人民政府', '鄉鎮'],
    ['中关村街道办事处', '鄉鎮'],
    ['李家村村民委员会', '村'],
    ['全国人民代表大会常务委员会', '中央'],
    ['国务院办公厅', '中央'],
    ['教育部 发展改革委 民政部', '中央'],
    ['安全生产委员会', null],
  ])('takes %s as %s', (issuer, expected) => {
    expect(level(issuer)).toBe(expected)
  })

  it('reads the place at the start of a title, not common words for cities', () => {
    expect(level(null, '上海市市容环境卫生管理条例')).toBe('省')
    expect(level(null, '溧阳市安全生产管理办法')).toBe('市')
    expect(level(null, '城市道路管理条例')).toBeNull()
    expect(level(null, '法務部調查局省（市）調查處組織規程')).toBeNull()
    expect(level(null, '北京市乡、民族乡、镇人民代表大会组织条例')).toBe('省')
    expect(level(null, '中华人民共和国公司法')).toBe('中央')
  })
})
