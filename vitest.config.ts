import { defineConfig } from 'vitest/config'

/**
 * A named zone that is not UTC, so that a day read as local midnight shows as the wrong day.
 * `MCR_TEST_ZONE=America/St_Johns npm test` runs everything elsewhere.
 */
const zone = process.env['MCR_TEST_ZONE'] ?? 'Asia/Shanghai'
process.env['TZ'] = zone
process.env['ASTRO_TELEMETRY_DISABLED'] = '1'

const built = ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts']

export default defineConfig({
  test: {
    environment: 'node',
    // Plot shifts marks by half a pixel when it sees a global `it`
    globals: false,
    pool: 'forks',
    maxWorkers: 2,
    setupFiles: ['tests/set-up/silent-console.ts'],
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: built, testTimeout: 60_000 },
      },
      {
        // what reads days must read the same ones west of Greenwich, at half-hour offsets
        extends: true,
        test: {
          name: 'elsewhere',
          include: ['tests/lib/**/*.test.ts', 'tests/ingest/parse/**/*.test.ts'],
          env: { TZ: 'America/St_Johns' },
          testTimeout: 60_000,
        },
      },
      {
        // what needs a built site: it is built once, before the first of them
        extends: true,
        test: {
          name: 'built',
          include: built,
          globalSetup: ['tests/set-up/sample-site.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
