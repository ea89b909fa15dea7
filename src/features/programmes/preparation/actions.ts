import type { Id } from '#domain/base/id.ts'
import { accept } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import { importDraft } from '#features/drafts/index.ts'
import { newId } from '#platform/id.ts'
import { defineTransition } from '#platform/transition.ts'
import { drafts } from '../manifest/drafts.ts'
import { publishIntroduction } from '../publication/actions.ts'
import type { OwnProgramme } from './model.ts'

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
    await importDraft(drafts, inside, draft)
    return publishIntroduction(inside, draft, { programme, body }, at)
  },
  audit: 'none',
  journal: (_, __, { act }) => act,
  notify: 'nobody',
})
