export const variants = `
鶏 鸡
`
