import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/support/seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Vitest leaves one processor idle, which is half of a small machine. Growth is measured in CPU time.
    maxWorkers: '100%',
  },
});
