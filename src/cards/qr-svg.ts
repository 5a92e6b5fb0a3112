import { encode } from 'uqr'

/** Light modules around the code, as ISO/IEC 18004 asks for. */
const BORDER = 4

/** An address as a QR code: black on white, one path. */
export function qrSvg(address: string): string {
  const { data, size } = encode(address, { ecc: 'M', border: BORDER })
  const rows = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${rows.join('')}"/></svg>`
}
