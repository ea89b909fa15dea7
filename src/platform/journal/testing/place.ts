import type { JournalLocation } from '#platform/journal/index.ts'

export const testOrigin = 'kenes.example/log'

/** The journal of a test: its key and its checkpoint in that folder. */
export const testLocation = (folder: string, given: Partial<JournalLocation> = {}): JournalLocation => ({
  folder,
  given: undefined,
  named: false,
  origin: testOrigin,
  url: `https://${testOrigin}`,
  witnesses: undefined,
  ...given,
})
