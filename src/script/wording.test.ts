import { describe, expect, test } from 'vitest'
import { searchable } from './fold.ts'
import { findPlaces, joinPlaces, wordingPattern } from './wording.ts'

function found(wording: string, text: string): string[] {
  const pattern = wordingPattern(wording)
  if (!pattern) throw new Error(`nothing to search for in ${wording}`)
  return findPlaces(pattern, text, searchable(text)).map(({ start, end }) => text.slice(start, end))
}

describe('a wording', () => {
  test('is found across punctuation, in the other script, and everywhere', () => {
    expect(found('谁主管、谁负责', '按“誰主管,誰負責”，誰主管誰負責')).toEqual([
      '誰主管,誰負責',
      '誰主管誰負責',
    ])
  })

  test('is found with a few words between the parts of an enumeration', () => {
    const text = '“黨政同責”全覆蓋；“一崗雙責”全覆蓋'
    expect(found('黨政同責、一崗雙責', text)).toEqual(['黨政同責”全覆蓋；“一崗雙責'])
    expect(found('黨政同責、一崗雙責', '黨政同責，是各級各部門的事，一崗雙責')).toEqual([])
  })

  test('is found with part of a sentence in place of ……, but not across sentences', () => {
    const text = '堅守發展決不能以犧牲安全為代價這條不可逾越的紅線'
    expect(found('堅守……紅線', text)).toEqual([text])
    expect(found('堅守……紅線', '堅守崗位。不越紅線')).toEqual([])
  })

  test('of punctuation alone is not searchable', () => {
    expect(wordingPattern('……、')).toBeNull()
  })
})

describe('places of several wordings', () => {
  test('are joined if only punctuation and a conjunction are between them', () => {
    const text = '管行業必須管安全、管業務必須管安全和管生產經營必須管安全，另說管安全。'
    const places = ['管行業必須管安全', '管業務必須管安全', '管生產經營必須管安全'].flatMap(
      (wording) => {
        const pattern = wordingPattern(wording)
        return pattern ? findPlaces(pattern, text, searchable(text)) : []
      },
    )
    expect(joinPlaces(places, text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '管行業必須管安全、管業務必須管安全和管生產經營必須管安全',
    ])
  })
})
