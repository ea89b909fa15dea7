import { afterAll } from 'vitest'
import { closeAll } from '#app/testing/closing.ts'

// A setup file runs before each test file, so its afterAll runs last.
afterAll(closeAll)
