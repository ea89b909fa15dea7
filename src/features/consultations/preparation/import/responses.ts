import { type DraftPart, findDraftSubject } from '#features/drafts/index.ts'
import { DESK_POSTS_PER_HOUR } from '#platform/http/index.ts'
import { deskMessages } from '../../desk/messages.ts'
import { drafts } from '../../manifest/drafts.ts'
import { consultationPermissions } from '../../permissions.ts'
import { loadPrepared } from '../checks.ts'
import type { ConsultationContent } from '../model.ts'
import { loadLayout } from '../queries.ts'
import { TextsPart } from '../views.tsx'

/** The texts are imported by forms of their own, and corrected on the pages of their structure. */
export const textsPart: DraftPart<ConsultationContent> = {
  path: '/texts',
  label: deskMessages.texts,
  bytes: 0,
  autosave: false,
  draw: async (ctx, { language }, opened, form) => {
    const { recognised, texts } = await loadPrepared(ctx, opened.draft)
    const gaps = texts && (await loadLayout(texts))
    return TextsPart({ language, opened, form, recognised, gaps })
  },
}

export const draftWriteGuard = {
  allow: consultationPermissions.prepare,
  of: findDraftSubject(drafts),
  perHour: DESK_POSTS_PER_HOUR,
} as const
