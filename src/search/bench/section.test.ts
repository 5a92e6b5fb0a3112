import { expect, test } from 'vitest'
import { withSection } from './section.ts'

test('a section is appended, or replaces the section with the same title', () => {
  const once = withSection('# Benchmarks\n\n## Other\n\nx\n', 'Search', 'one\n')
  expect(once).toBe('# Benchmarks\n\n## Other\n\nx\n\n## Search\n\none\n')
  expect(withSection(`${once}\n## Last\n\ny\n`, 'Search', 'two')).toBe(
    '# Benchmarks\n\n## Other\n\nx\n\n## Search\n\ntwo\n\n## Last\n\ny\n',
  )
})
