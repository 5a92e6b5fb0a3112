import { encode } from 'uqr'

/** Light modules around the code, as required by ISO/IEC 18004. */
const BORDER = 4

/**
 * The mask that is most often best for addresses of a site. Codes are readable with any mask;
 * trying all eight takes as long as rendering the rest of a clause page.
 */
const MASK = 2

/** An address as a QR code: black on white, one path, a stroke for each run of dark modules. */
export function qrSvg(address: string): string {
  const { data, size: modules } = encode(address, { ecc: 'M', border: 0, maskPattern: MASK })
  const size = modules + 2 * BORDER
  const rows = data.map((row, y) => rowPath(row, y + BORDER)).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path stroke="#000" d="${rows}"/></svg>`
}

/** The dark runs of a row, each relative to the end of the one before. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = ''
  let end = 0
  for (let x = row.indexOf(true); x >= 0; x = row.indexOf(true, end)) {
    path += path === '' ? `M${x + BORDER} ${y}.5h` : `m${x - end} 0h`
    const light = row.indexOf(false, x)
    end = light < 0 ? row.length : light
    path += end - x
  }
  return path
}
