/**
 * What a clause is called in a citation where its label, and the name of what it stands in, say so: 第三條 is called
 * by its label, （一） in it 第三條第（一）項; null for any other label. Pages leave out names that this gives.
 *
 * @param above - name of the clause that it stands in
 * @param script - `zh-Hans`, or another language of pages
 */
export function impliedLocator(label: string, above: string | null, script: string): string | null {
  if (label.startsWith('第')) return label
  if (above === null || !/^（[^（）]+）$/.test(label)) return null
  return `${above}第${label}${script === 'zh-Hans' ? '项' : '項'}`
}
