export const hongKong = `
兌 兌
稅 稅
說 說
`
