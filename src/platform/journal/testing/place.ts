import type { JournalPlace } from '#platform/journal/index.ts'

export const testOrigin = 'kenes.example/log'

/** The journal of a test: its key and its checkpoint in that folder. */
export const testPlace = (folder: string, given: Partial<JournalPlace> = {}): JournalPlace => ({
  folder,
  given: undefined,
  named: false,
  origin: testOrigin,
  url: `https://${testOrigin}`,
  witnesses: undefined,
  ...given,
})
