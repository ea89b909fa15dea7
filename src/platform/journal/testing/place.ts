import type { JournalLocation } from '#platform/journal/index.ts'

export const testOrigin = 'kenes.example/log'

/** The location of a test's journal: its key and its checkpoint are in that folder. */
export const testLocation = (folder: string, options: Partial<JournalLocation> = {}): JournalLocation => ({
  folder,
  configured: undefined,
  named: false,
  origin: testOrigin,
  url: `https://${testOrigin}`,
  witnesses: undefined,
  ...options,
})
