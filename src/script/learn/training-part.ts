/**
 * Whether a file of a corpus is learned from: seven of eight. The eighth is held out for the blind
 * measure, by a number made from its name, so that it is the same ones everywhere.
 */
export function isTraining(name: string): boolean {
  let number = 0
  for (const character of name) number = (number * 31 + character.charCodeAt(0)) >>> 0
  return number % 8 !== 0
}
