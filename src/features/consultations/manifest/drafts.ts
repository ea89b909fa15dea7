import { defineDraft } from '#features/drafts/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { DESK_PATH, DOCUMENTS_PATH } from '../model.ts'
import { consultationPermissions } from '../permissions.ts'
import { checkConsultation } from '../preparation/checks.ts'
import {
  type ConsultationContent,
  emptyContent,
  reasonControl,
  sourceLanguages,
} from '../preparation/model.ts'
import { copySourceTexts } from '../preparation/store.ts'
import { correctConsultationDraft, publishConsultationDraft } from '../publication/actions.ts'
import type { ReadyConsultation } from '../publication/model.ts'

const { prepare } = consultationPermissions

const auditCodes = {
  begun: 'consultations.document',
  edited: 'consultations.edited',
  archived: 'consultations.archived',
  unarchived: 'consultations.unarchived',
  deleted: 'consultations.deleted',
  published: 'consultations.announced',
  scheduled: 'consultations.scheduled',
  unscheduled: 'consultations.unscheduled',
  corrected: 'consultations.corrected',
} as const

/** Documents and their discussions as they are prepared at the desk. */
export const drafts = defineDraft<ConsultationContent, ReadyConsultation>({
  kind: 'consultations',
  path: DOCUMENTS_PATH,
  section: DESK_PATH,
  permissions: { write: prepare, publish: prepare },
  auditCodes,
  empty: ({ code }) => emptyContent(code),
  title: ({ texts }) => texts.title,
  texts: ({ texts, change }) => ({
    ...texts,
    summary: change.summary,
    ...Object.fromEntries(
      Object.entries(change.reasons).map(([anchor, reason]) => [reasonControl(anchor), reason]),
    ),
  }),
  essential: ['title', 'purpose', 'note', 'promise'],
  zone: ({ territory }) => zoneOfTerritory(territory),
  summary: ({ kind, days, sources }) => ({
    kind,
    days,
    texts: sourceLanguages.map((language) => sources[language]?.hash ?? null),
  }),
  check: checkConsultation,
  publish: publishConsultationDraft,
  correct: correctConsultationDraft,
  // The text is discussed anew: with other days, at another address, and nothing is changed in it yet.
  copyOf: (content) => {
    const { days, change } = emptyContent(content.territory)
    return { ...content, address: '', days, change }
  },
  copied: async ({ db }, from, to) => {
    await copySourceTexts(db, from, to)
  },
})
