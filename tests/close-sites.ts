import { afterAll } from 'vitest'
import { closeAll } from '#app/testing/closing.ts'

// A setup file runs before each test file, so that this is the last thing that is done after it.
afterAll(closeAll)
