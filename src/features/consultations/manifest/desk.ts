import { draftDesk } from '#features/drafts/index.ts'
import type { DeskSection } from '#platform/feature.ts'
import { deskMessages } from '../desk/messages.ts'
import { DESK_PATH } from '../model.ts'
import { consultationPages } from '../preparation/routes.ts'
import { drafts } from './drafts.ts'

/**
 * The desk section: documents in preparation. Comments without an answer and consultations that can be closed are
 * tasks of `deadlines`.
 */
export const desk: DeskSection = {
  ...draftDesk(drafts, consultationPages),
  path: DESK_PATH,
  label: deskMessages.title,
}
