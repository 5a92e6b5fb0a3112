const KINDS = [
  '意见',
  '意見',
  '通知',
  '决定',
  '決定',
  '办法',
  '辦法',
  '条例',
  '條例',
  '规定',
  '規定',
  '细则',
  '細則',
  '方案',
  '要点',
  '要點',
  '规则',
  '規則',
  '公告',
  '通告',
  '批复',
  '批覆',
  '命令',
  '决议',
  '決議',
  '纲要',
  '綱要',
  '规划',
  '規劃',
  '计划',
  '計劃',
  '計畫',
  '制度',
  '章程',
  '解释',
  '解釋',
  '报告',
  '報告',
  '请示',
  '請示',
  '公报',
  '公報',
  '通报',
  '通報',
  '纪要',
  '紀要',
  '函',
  '宪法',
  '憲法',
  '法',
]

/** Document type that a title names last: 意見, 通知, 條例; null when it names none. */
export function documentKind(title: string | null): string | null {
  if (title === null) return null
  let best: { kind: string; at: number } | null = null
  for (const kind of KINDS) {
    const at = title.lastIndexOf(kind)
    if (at === -1) continue
    if (best === null || at + kind.length > best.at + best.kind.length) best = { kind, at }
  }
  return best?.kind ?? null
}

const ISSUER =
  /^(.{2,40}?(?:政府|委员会|委員會|办公厅|办公室|辦公室|厅|廳|局|部|院|总局|党委|省委|市委|县委)(?:办公[厅室]|辦公[廳室])?)(?:(?:关于|關於|印发)|令$)/

/** Authority that a title begins with: 国务院 in 国务院关于…; null when it names none. */
export function titleIssuer(title: string | null): string | null {
  return title === null ? null : (ISSUER.exec(title)?.[1] ?? null)
}
