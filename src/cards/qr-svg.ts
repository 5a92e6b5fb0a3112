import { encode } from 'uqr'

/** Light modules around the code, as ISO/IEC 18004 asks for. */
const BORDER = 4

/** An address as a QR code: black on white, one path. */
export function qrSvg(address: string): string {
  const { data, size } = encode(address, { ecc: 'M', border: BORDER })
  const rows = data.flatMap((row, y) =>
    [
      ...row
        .map((isDark) => (isDark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map(({ 0: { length }, index }) => `M${index} ${y}h${length}v1h-${length}z`),
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${rows.join('')}"/></svg>`
}
