import { officialText } from '#domain/base/form.ts'
import type { Id } from '#domain/base/id.ts'
import { CAPITAL_ZONE } from '#domain/base/local-time.ts'
import { accept } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import { defineDraft, importDraft } from '#features/drafts/index.ts'
import { newId } from '#platform/id.ts'
import { defineTransition } from '#platform/transition.ts'
import { type AuditedProgramme, DESK_PATH } from '../model.ts'
import { programmePermissions } from '../permissions.ts'
import { correctIntroduction, publishIntroduction } from '../publication/actions.ts'
import {
  emptyIntroduction,
  type Introduction,
  type IntroductionDraft,
  type OwnProgramme,
  problemsIn,
} from './model.ts'
import { listOwnProgrammes } from './store.ts'

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
export const programmeDrafts = defineDraft<IntroductionDraft, Introduction>({
  kind: 'programmes',
  path: DESK_PATH,
  permissions: programmePermissions,
  auditCodes,
  empty: () => emptyIntroduction,
  title: ({ name }) => name,
  texts: ({ body }) => ({ body }),
  zone: () => CAPITAL_ZONE,
  summary: ({ programme }) => ({ programme }),
  check: async ({ db }, { id, organisation, content }) => {
    const own = (await listOwnProgrammes(db, organisation)).find(({ slug }) => slug === content.programme)
    const problems = problemsIn(id, content, own)
    if (!own || Object.keys(problems).length > 0) return { ok: false, problems }
    return { ok: true, value: { programme: own, body: officialText(content.body) } }
  },
  publish: publishIntroduction,
  correct: correctIntroduction,
  // A programme has one introduction.
  copyOf: ({ body }) => ({ ...emptyIntroduction, body }),
})

/** An introduction that was not written at the desk. */
export type ImportedIntroduction = {
  readonly organisation: Id<'organisation'>
  readonly programme: OwnProgramme
  readonly body: Text
  readonly demo: boolean
}

/**
 * Publishes an introduction that was not written at the desk; the desk can go on with it. For the demonstration, so
 * nobody is asked for a permission.
 */
export const importIntroduction = defineTransition({
  load: async (inside, input: ImportedIntroduction) => accept({ ...input, id: newId<'draft'>(inside.now()) }),
  allow: 'anyone',
  rule: () => accept(undefined),
  write: async (inside, { thing: { id, organisation, programme, body, demo }, now: at }) => {
    const { slug, name } = programme
    const content = { programme: slug, name, body }
    const draft = { id, organisation, state: 'published' as const, slug, content, createdAt: at, demo }
    await importDraft(programmeDrafts, inside, draft)
    return publishIntroduction(inside, draft, { programme, body }, at)
  },
  audit: 'none',
  journal: (_, __, { act }) => act,
  notify: 'nobody',
})
