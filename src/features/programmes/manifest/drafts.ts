import { CAPITAL_ZONE } from '#domain/base/local-time.ts'
import { defineDraft } from '#features/drafts/index.ts'
import { type AuditedProgramme, DESK_PATH } from '../model.ts'
import { programmePermissions } from '../permissions.ts'
import { checkIntroduction } from '../preparation/checks.ts'
import { emptyIntroduction, type Introduction, type IntroductionDraft } from '../preparation/model.ts'
import { correctIntroduction, publishIntroduction } from '../publication/actions.ts'

const auditCodes = {
  begun: 'programmes.drafted',
  edited: 'programmes.edited',
  archived: 'programmes.archived',
  unarchived: 'programmes.unarchived',
  deleted: 'programmes.deleted',
  published: 'programmes.introduced',
  scheduled: 'programmes.scheduled',
  unscheduled: 'programmes.unscheduled',
  corrected: 'programmes.introduction-corrected',
} satisfies Readonly<Record<string, AuditedProgramme>>

/** Introductions to programmes, as they are written at the desk. What is published stays, and is corrected. */
export const drafts = defineDraft<IntroductionDraft, Introduction>({
  kind: 'programmes',
  path: DESK_PATH,
  permissions: programmePermissions,
  auditCodes,
  empty: () => emptyIntroduction,
  title: ({ name }) => name,
  texts: ({ body }) => ({ body }),
  zone: () => CAPITAL_ZONE,
  summary: ({ programme }) => ({ programme }),
  check: checkIntroduction,
  publish: publishIntroduction,
  correct: correctIntroduction,
  // A programme has one introduction.
  copyOf: ({ body }) => ({ ...emptyIntroduction, body }),
})
