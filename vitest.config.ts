import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    testTimeout: 600_000,
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          setupFiles: ['tests/property-seed.ts', 'tests/settings.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/**/*.test.ts'],
          globalSetup: 'tests/global-setup.ts',
          // One browser serves them all: more at a time would only wait for each other.
          maxWorkers: 2,
        },
      },
    ],
  },
})
