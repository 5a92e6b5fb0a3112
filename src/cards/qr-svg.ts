import { encode } from 'uqr'

/** Light modules around the code, as ISO/IEC 18004 asks for. */
const BORDER = 4

/**
 * The mask that is fittest most often for addresses of a site. Codes are read with any; to try all eight takes as
 * long as the rest of the page of a clause.
 */
const MASK = 2

/** An address as a QR code: black on white, one path, a stroke for each run of dark modules. */
export function qrSvg(address: string): string {
  const { data, size: modules } = encode(address, { ecc: 'M', border: 0, maskPattern: MASK })
  const size = modules + 2 * BORDER
  const rows = data.map((row, y) => rowPath(row, y + BORDER)).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path stroke="#000" d="${rows}"/></svg>`
}

/** The dark runs of a row, each from where the one before ended. */
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
