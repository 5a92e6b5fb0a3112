import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Guards against what never ends, not measures: a busy machine may take long for anything.
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
    expect: { poll: { timeout: 120_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          setupFiles: ['tests/property-seed.ts', 'tests/settings.ts'],
          // Left alone, a machine of two cores would test one file at a time.
          maxWorkers: '100%',
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/**/*.test.ts'],
          globalSetup: 'tests/global-setup.ts',
          // Each has a browser of its own: more at a time would only wait for each other.
          maxWorkers: 2,
        },
      },
    ],
  },
})
