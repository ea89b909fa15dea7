import type { DeskSection } from '#platform/feature.ts'
import { listJournalFindings } from '#platform/journal/index.ts'
import { messages } from '../messages.ts'
import { DESK_PATH } from '../model.ts'
import { journalPermissions } from '../permissions.ts'

export const desk: DeskSection = {
  path: DESK_PATH,
  label: messages.checks,
  allow: journalPermissions.checks,
  // A journal that is not what was signed concerns every administrator, whatever their organisation.
  waiting: async ({ db }, _actor, language) => {
    const [finding] = await listJournalFindings(db)
    return finding
      ? [{ path: DESK_PATH, title: messages.altered[language], why: messages.alteredWhat[language] }]
      : []
  },
}
