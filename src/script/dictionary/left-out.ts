/**
 * Phrases of the stock dictionary that human Traditional texts contradict, so that their words and
 * neighbours decide instead: 本系 is 本係 32 times to 0 in laws and judgments of Taiwan, 系于 is
 * 係於 274 times to 69 繫於, 上签 is 上簽 wherever something is signed. The lines from 表行 to 友于
 * are words formed where two others meet (请看下|表, 基金|表, 数据表|行, 百余条|几, 研发|网), and
 * rarer than that; after them, names of one person, words of 巖, which both regions write 岩 (岩壁,
 * 攀岩), and words that have 桿 or 升 in both regions.
 */
export const leftOut: ReadonlySet<string> = new Set(
  (
    '系于 系个 系命 本系 同系 单系 设计系 广告系 改制为 拟制 多采 于海洋 于飞 于衡 于勒 刑于 ' +
    '发油 发结 能借 借使 台面 上签 准得 油面 粗面 念对 云须 白须 专鉴 采声 松脆饼 总发 华发 ' +
    '党支书 黄岩区 云岩区 红岩 回风 直发 食面 宽面 发面 死面 面点 条几 长几 道冲 干子 干点 干落 ' +
    '表行 表停 表快 表慢 表转 表速 表板 表王 显示表 自动表 调表 跳表 看下表 瞅下表 拿下表 ' +
    '星历表 万年历表 犹如表 喜欢表 旧表 里实 里间 并产 可周 余干 余发扬 修名 手折 下签 发网 ' +
    '发量 生发 还辟 简并 属托 明复 友于 干没 陈杰 钟楚红 ' +
    '围岩 岩壁 奇岩 攀岩 黄岩岛 岩墙 岩岸 岩村 悬岩 岩穴 岩流圈 凿岩 峰岩 七星岩 胡雪岩 岫岩县 重岩叠嶂 大岩桐 嵌岩 ' +
    '岩蔷薇 非层岩 灰岩残丘 悬岩峭壁 幽岩 岩居 ' +
    '挥杆 推杆 吊杆 过杆 球杆 钓鱼杆 阀杆 锚杆 一杆 三杆 两杆 套马杆 开杆 杆儿 高杆 太阳升 拉升 腾升 球后'
  ).split(' '),
)
