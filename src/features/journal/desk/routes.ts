import { get, page, type Route } from '#platform/http/index.ts'
import { findLastCheck, listJournalFindings } from '#platform/journal/index.ts'
import { DESK_PATH } from '../model.ts'
import { journalPermissions } from '../permissions.ts'
import { JournalChecksPage } from './views.tsx'

export const deskRoutes: readonly Route[] = [
  get(DESK_PATH, { allow: journalPermissions.checks }, async ({ ctx, frame }) => {
    const [check, findings] = await Promise.all([findLastCheck(ctx.db), listJournalFindings(ctx.db)])
    return page(JournalChecksPage({ frame, check, findings }))
  }),
]
