/** Traditional of OpenCC's own standard → Taiwan, before the stock table. */
export const taiwan = `
# 水污染防治法, 貪污治罪條例: the laws of Taiwan write 污, not the list's 汙.
污 污
賬 帳
卹 卹
# Hong Kong's forms, in a text that mixes standards
衞 衛
説 說
税 稅
脱 脫
閲 閱
鋭 銳
兑 兌
温 溫
綫 線
鈎 鉤
枱 檯
户 戶
卧 臥
葱 蔥
藴 蘊
醖 醞
敍 敘
悦 悅
蜕 蛻
# Words as the laws of Taiwan write them
抵觸 牴觸 | 與憲法抵觸者無效 | 與憲法牴觸者無效
佔有 占有 | 佔有人 | 占有人
排泄 排泄 | 禽畜排泄物 | 禽畜排泄物
`
