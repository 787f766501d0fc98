import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['./test/scratch.ts'],
    setupFiles: ['./test/setup.ts'],
    reporters: ['default', './test/closing-line.ts'],
    testTimeout: 20_000,
  },
});
