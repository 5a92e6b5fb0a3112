/**
 * Readings by what stands beside a character, written by people, in the format of `neighbours.ts`:
 * character, reading, and neighbours with the strength 9. They win over the learned ones.
 */
export const besideHant = `
注 註 ^_^9
于 于 ^_某9
丑 丑 子_^9
系 係 ^_5 _有关9 _怀9
系 系 ^_^9
系 係 司_9 有_数9 _原告9 _被告9 _上述9 _本案9 _由9 _因9 _依9
里 里 ^_9 一_9 二_9 两_9 三_9 四_9 五_9 六_9 七_9 八_9 九_9 十_9 百_9 千_9 万_9 几_9 数_9 半_9 0_9 公_9 海_9 英_9 华_9 邻_9 故_9 _昂9 _斯9 _亚9 _根9 _尔9 _奥9 _奇9 _约9 _兹9 _诺9 _克9 _程9 _弄9 _巷9 _长9 _民9 _邻9 _办9 _干9 _闾9 _居9 各_9 该_9 本_9 同一_9 村_^3
`

/** The same for the spellings of Taiwan, beside {@link learnedTaiwan}. */
export const besideTaiwan = `
匯 匯 存_9 电报_9 外_9 _款9 _票9 _兑9 _率9 _出9 _入9 通_9
梁 梁 _某9
煙 煙 油_9 _花9 排_9 _雾9 _囱9
`
