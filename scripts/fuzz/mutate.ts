import type { Random } from './random.ts'

/** Largest input, like untrusted content of a link or a small file. */
const MAX_BYTES = 256 * 1024

/** Tokens that parsers often fail on, of every format that is read. */
const TOKENS: readonly [string, ...string[]] = [
  '\0',
  '\ufeff',
  '\u202e',
  '\u001b[2J',
  '\ud800',
  '\u2028',
  '\r',
  '\n\n',
  '\t',
  '<',
  '</',
  '<!--',
  ']]>',
  '<![CDATA[',
  '<!DOCTYPE x [<!ENTITY a "&a;">]>',
  '&a;',
  '&#x0;',
  '&#xFFFFFFFF;',
  '<Note>',
  '</Note>',
  '<Corr sic="" cert="1">',
  '<constructor>',
  '<Resume clause="x" />',
  '{x}',
  '{',
  '}',
  'import x',
  '- ',
  '> ',
  '`',
  '``',
  '*',
  '_',
  '~',
  '[^1]',
  '[',
  '](',
  '|',
  '|-',
  '---',
  '# ',
  '\\',
  'a: &a [*a,*a]',
  '!!js/function ',
  '*x',
  '? ',
  '<<: ',
  '__proto__: ',
  'constructor',
  '999999999',
  '-1',
  '1e999',
  'NaN',
  '"',
  'AND',
  ' OR ',
  '(',
  ')',
  '( ',
  ' )',
  'NEAR/9',
  'doc:',
  '-',
  '..',
  '../',
  '%',
  '%2f',
  '#',
  '?',
  '\\u0000',
  '第一條',
  '第十',
  '一、',
  '（一）',
  '1.',
  '附件',
  '目錄',
  '之一',
  '〇',
  '章',
  '　',
  'moved',
  'withdrawn',
  'a/1\t',
  '<w:p/>',
  '<w:tbl>',
  '<w:ilvl w:val="99999999999"/>',
  '<table><tr><td>',
  '<div>',
  '<ol start="9e9">',
  '/Length 99999999',
  'obj',
  'stream',
  'endobj',
  '/Kids [3 0 R]',
  'trailer',
]

/** Mutates a seed in one to eight ways: cut, doubled, mixed with another, with inserted tokens. */
export function mutate(seed: Buffer, other: Buffer, random: Random): Buffer {
  let bytes = seed
  for (let steps = 1 + random.below(8); steps > 0; steps--) bytes = step(bytes, other, random)
  return bytes.subarray(0, MAX_BYTES)
}

function step(bytes: Buffer, other: Buffer, random: Random): Buffer {
  const at = random.below(bytes.length + 1)
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)]
  switch (random.below(7)) {
    case 0:
      return before
    case 1:
      return Buffer.concat([before, after.subarray(random.below(64))])
    case 2:
      return Buffer.concat([before, Buffer.from(random.pick(TOKENS)), after])
    case 3:
      return Buffer.concat([before, Buffer.from(repeated(random)), after])
    case 4:
      return Buffer.concat([before, other.subarray(random.below(other.length + 1))])
    case 5: {
      const part = after.subarray(0, 1 + random.below(200))
      const times = 1 + random.below(200)
      return Buffer.concat([before, ...Array.from({ length: times }, () => part), after])
    }
    default: {
      const changed = Buffer.from(bytes)
      for (let n = random.below(20); n >= 0; n--)
        changed[random.below(changed.length || 1)] = random.below(256)
      return changed
    }
  }
}

// Large inputs expose quadratic work and deep recursion.
function repeated(random: Random): string {
  const token = random.pick(TOKENS) + (random.below(2) === 0 ? '' : random.pick(TOKENS))
  return token.repeat(random.pick([10, 100, 1000, 5000]))
}
