/**
 * Hashes a text to 53 bits, as two numbers of 32 and 21 bits, the same on every platform: for
 * tables, not for secrets. Uses multiplications and shifts like MurmurHash3.
 */
export function hashText(text: string): [low: number, high: number] {
  let low = 0x9747b28c ^ text.length
  let high = 0x1b873593 ^ text.length
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    low = Math.imul(low ^ unit, 0x85ebca6b)
    low = (low << 13) | (low >>> 19)
    high = Math.imul(high ^ unit, 0xc2b2ae35)
    high = (high << 15) | (high >>> 17)
  }
  low = Math.imul(low ^ (low >>> 16) ^ high, 0x85ebca6b)
  high = Math.imul(high ^ (high >>> 13) ^ low, 0xc2b2ae35)
  return [(low ^ (low >>> 15)) >>> 0, (high ^ (high >>> 16)) >>> 11]
}
