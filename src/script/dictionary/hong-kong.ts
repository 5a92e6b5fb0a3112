/**
 * Traditional of OpenCC's own standard → Hong Kong, before the stock table.
 *
 * The stock table follows a list of printed forms (説, 税, 兑, 衞, 羣). This keeps the forms that Big5
 * encodes and that the Government's texts of law are typed in (說, 稅, 兌, 衛, 群), with 着, 裏, 台 and
 * 為 as in the list, and 衞 in 衞生, which the Government writes so.
 */
export const hongKong = `
兌 兌
悅 悅
慍 慍
戶 戶
媼 媼
捝 捝
搵 搵
敓 敓
敘 敘
梲 梲
榲 榲
氳 氳
涗 涗
溫 溫
熅 熅
稅 稅
縕 縕
脫 脫
膃 膃
臥 臥
蒕 蒕
蔥 蔥
蘊 蘊
蛻 蛻
說 說
輼 輼
醞 醞
銳 銳
閱 閱
鰮 鰮
囪 囪
衛 衛
羣 群
峯 峰
麪 麵
牀 床
啓 啟
卹 恤
# As both regions write
孃 娘
絃 弦
繮 韁
嫺 嫻
菴 庵
鷀 鶿
# Taiwan's forms, in a text that mixes standards
裡 裏
汙 污
# Hygiene is 衞生 in the texts of the Government; 保衛 and 守衛 stay.
衛生 衞生 | 公共衛生 | 公共衞生
# Spellings by what the law drafters write (counts in README.md)
週 周
瞭解 了解 | 為公眾瞭解 | 為公眾了解
儘快 盡快 | 須儘快公布 | 須盡快公布
儘早 盡早 | 儘早通知 | 盡早通知
儘可能 盡可能 | 儘可能避免 | 盡可能避免
儘先 盡先 | 儘先處理 | 盡先處理
儘量 盡量 | 儘量避免 | 盡量避免
儘速 盡速 | 儘速處理 | 盡速處理
複核 覆核 | 司法複核 | 司法覆核
複診 覆診 | 病人複診 | 病人覆診
複覈 覆核 | 申請複覈 | 申請覆核
鑑於 鑒於 | 有鑑於此 | 有鑒於此
托兒服務 託兒服務 | 社區保姆托兒服務 | 社區保姆託兒服務
暫托 暫託 | 暫托服務 | 暫託服務
侷限 局限 | 侷限於 | 局限於
# Words
項鍊 項鏈 | 珍珠項鍊 | 珍珠項鏈
釐米 厘米 | 直徑五釐米 | 直徑五厘米
週年 周年 | 成立三十週年 | 成立三十周年
蒐集 搜集 | 蒐集證據 | 搜集證據
蒐證 搜證 | 蒐證工作 | 搜證工作
座標 坐標 | 座標系統 | 坐標系統
鍛鍊 鍛煉 | 體育鍛鍊 | 體育鍛煉
手鍊 手鏈 | 金手鍊 | 金手鏈
腳鍊 腳鏈 | 一條腳鍊 | 一條腳鏈
拉鍊 拉鏈 | 拉鍊損壞 | 拉鏈損壞
鎖鍊 鎖鏈 | 加掛鎖鍊 | 加掛鎖鏈
鐵鍊 鐵鏈 | 以鐵鍊鎖住 | 以鐵鏈鎖住
彩排 綵排 | 典禮彩排 | 典禮綵排
麴黴 曲霉 | 黃麴黴毒素 | 黃曲霉毒素
逕流 徑流 | 地表逕流 | 地表徑流
紮實 扎實 | 基礎紮實 | 基礎扎實
紮紮實實 扎扎實實 | 紮紮實實工作 | 扎扎實實工作
`
