export { type DraftKind, defineDraft } from './actions.ts'
export {
  type Checked,
  type DraftAct,
  type DraftDefinition,
  openDraft,
  type Problems,
  type Published,
  translationsAfter,
} from './definition-actions.ts'
export { draftDesk } from './list/desk.ts'
export { listRoutes } from './list/routes.ts'
export { findBody, listBodies, listDrafts, listWaiting } from './list/store.ts'
export type { KindWords } from './messages.ts'
export {
  type CheckedTranslations,
  changesAfter,
  type Draft,
  type DraftTexts,
  type TranslationChanges,
  titleOf,
  translationStates,
} from './model.ts'
export {
  type DraftPages,
  type DraftPart,
  draftOwner,
  nameOf,
  type OpenedDraft,
  openForPage,
  partPage,
  publicationPage,
  type ReadForm,
} from './page-routes.ts'
export { draftPersonalData } from './personal-data.ts'
export { scheduledQueue } from './publication/actions.ts'
export { draftJobs } from './publication/jobs.ts'
export { publicationRoutes } from './publication/routes.ts'
export { draftRoutes } from './routes.ts'
export { type FoundDraft, findDraftOf } from './store.ts'
export { type DraftField, differences, type FieldChange } from './versions/model.ts'
export { versionRoutes } from './versions/routes.ts'
export { Changes } from './versions/views.tsx'
export { languageList } from './views.tsx'
export {
  archiveDraft,
  beginCorrection,
  changeContent,
  copyDraft,
  createDraft,
  deleteDraft,
  restoreVersion,
  type Saving,
  saveDraft,
} from './writing/actions.ts'
export { closeWithdrawn, type ImportedDraft, importDraft } from './writing/import-actions.ts'
export { writingRoutes } from './writing/routes.ts'
export {
  byLanguage,
  ClosedFields,
  DraftForm,
  type DraftFormProps,
  type GivenForm,
  SaveAndPreview,
} from './writing/views.tsx'
