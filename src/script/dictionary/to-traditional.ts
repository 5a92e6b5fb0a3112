export const toTraditional = `
制度 制度 | 安全生产制度 | 安全生產制度
`
