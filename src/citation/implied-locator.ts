/**
 * The name of a clause in a citation if it follows from its label and the name of its parent: 第三條
 * is named by its label, （一） in it is 第三條第（一）項; null for any other label. Pages omit names that
 * this gives.
 *
 * @param above - name of the parent clause
 * @param script - `zh-Hans`, or another language of pages
 */
export function impliedLocator(label: string, above: string | null, script: string): string | null {
  if (label.startsWith('第')) return label
  if (above === null || !/^（[^（）]+）$/.test(label)) return null
  return `${above}第${label}${script === 'zh-Hans' ? '项' : '項'}`
}
