import type { Label } from '#domain/base/text.ts'
import type { Feature, FeatureExtension } from '#platform/feature.ts'
import type { DraftKind } from './actions.ts'
import { listRoutes } from './list/routes.ts'
import { listWaitingDrafts } from './list/store.ts'
import { desk } from './manifest/desk.ts'
import { personalData } from './manifest/personal-data.ts'
import { privacy } from './manifest/privacy.ts'
import { messages } from './messages.ts'
import { type DraftState, draftTitleOf } from './model.ts'
import { draftJobs } from './publication/jobs.ts'
import { publicationRoutes } from './publication/routes.ts'
import type { DraftPages } from './responses.ts'
import { draftVersionRoutes } from './versions/routes.ts'
import { writingRoutes } from './writing/routes.ts'

export { defineDraft } from './actions.ts'
export type { CheckedContent, PublishedDraft } from './kinds.ts'
export { createDraft } from './list/actions.ts'
export { changesAfter, type Draft, translationStates } from './model.ts'
export { refusedPartPage } from './publication/responses.ts'
export {
  type DraftPages,
  type DraftPart,
  findDraftSubject,
  framedPage,
  type OpenedDraft,
  openForPage,
  partPage,
  type ReadForm,
} from './responses.ts'
export { type FoundDraft, hasDraft, lockDraftById } from './store.ts'
export { type DraftField, type FieldChange, listDifferences } from './versions/model.ts'
export { FieldChanges } from './versions/views.tsx'
export { previewNotice } from './views.tsx'
export { changeContent } from './writing/actions.ts'
export { closeDraft, importDraft } from './writing/import-actions.ts'
export { ClosedFields, DraftForm, type DraftPartForm, SaveAndPreview } from './writing/views.tsx'
export { desk as draftDesk, draftJobs, draftTitleOf, listWaitingDrafts }
/** What the states of drafts are called. */
export const draftStateNames: Readonly<Record<DraftState, Label>> = messages

/** Drafts of every kind; their pages and acts stand in the manifest of the slice whose content they are. */
export const drafts: Feature = { name: 'drafts', routes: [], personalData, privacy }

/** Adds to the manifest of a slice what its drafts need: their pages, their part of the desk, scheduled publication. */
export const withDrafts =
  <Content extends object, Ready>(
    kind: DraftKind<Content, Ready>,
    pages: DraftPages<Content>,
  ): FeatureExtension =>
  (feature) => ({
    ...feature,
    routes: [
      ...feature.routes,
      ...listRoutes(kind, pages),
      ...writingRoutes(kind, pages),
      ...draftVersionRoutes(kind, pages),
      ...publicationRoutes(kind, pages),
    ],
    desk: feature.desk ?? desk(kind, pages),
    jobs: { ...feature.jobs, ...draftJobs(kind) },
  })
