import { defineConfig } from 'vitest/config'

const jsx = { oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } } as const

export default defineConfig({
  test: {
    projects: [
      { ...jsx, test: { name: 'domain', include: ['src/domain/**/*.test.ts'] } },
      { ...jsx, test: { name: 'commands', include: ['src/app/commands/**/*.test.ts'] } },
    ],
  },
})
