/**
 * 2016年12月9日, 2016年12月, 2016年 from an ISO 8601 date, as precise as known; anything else
 * unchanged.
 */
export function chineseDate(date: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date) ?? []
  if (year === undefined) return date
  const rest = [month && `${Number(month)}月`, day && `${Number(day)}日`].filter(Boolean).join('')
  return `${year}年${rest}`
}
