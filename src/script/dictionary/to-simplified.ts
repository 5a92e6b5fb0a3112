export const toSimplified = `
著 着
`
