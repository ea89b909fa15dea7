import type { Id } from '#domain/base/id.ts'
import type { Text } from '#domain/base/text.ts'
import type { DraftText } from '#domain/translation/index.ts'
import type { Context } from '#platform/context.ts'
import type { CacheTag } from '#platform/db/index.ts'
import { type Permission, permit, recordAudit, type Subject } from '#platform/identity/index.ts'
import type { Act } from '#platform/journal/index.ts'
import {
  type CheckedTranslations,
  type Corrections,
  changesAfter,
  type Draft,
  type DraftTexts,
  lackingLanguages,
  searchKey,
  type TranslationChanges,
} from './model.ts'
import { type FoundDraft, findDraft, lockDraft } from './store.ts'

/** What a person does with a draft, for the audit record. */
export const draftActs = [
  'begun',
  'edited',
  'archived',
  'unarchived',
  'deleted',
  'published',
  'scheduled',
  'unscheduled',
  'corrected',
  'withdrawn',
] as const
export type DraftAct = (typeof draftActs)[number]

/** What stands in the way of publishing, as codes of the slice by the names of the controls: `{ 'title-kk': 'text-missing' }`. */
export type Problems = Readonly<Record<string, string>>

/** A content that was checked: what is published of it, or all that is wrong with it. */
export type Checked<Ready> =
  | { readonly ok: true; readonly value: Ready }
  | { readonly ok: false; readonly problems: Problems }

/** What became of a draft: the thing that readers see and its entry for the public journal. */
export type Published = {
  readonly id: string
  readonly slug: string
  readonly act: Act
}

/**
 * What is written with drafts. `Content` is all that can be typed, however unfinished; `Ready` is what is published
 * of a content in which nothing is wrong. The README explains what the engine does with each.
 */
export type DraftDefinition<Content extends object, Ready> = {
  /** The name of the slice, in the table and in the names of its jobs. */
  readonly kind: string
  /** Where its drafts are, after the language: '/desk/news'. */
  readonly path: string
  readonly permissions: { readonly write: Permission; readonly publish: Permission }
  /** What each act is called in the audit record. */
  readonly audit: Readonly<Record<DraftAct, string>>
  readonly corrections: Corrections
  /** Pages that show these tables are made anew when something is published, corrected or withdrawn. */
  readonly changes: readonly CacheTag[]

  /** A new content for a body, whose place is `code` (KATO). */
  readonly empty: (body: { readonly code: string }) => Content
  /** The content with which a copy begins; absent: the same. */
  readonly copy?: (content: Content) => Content
  readonly title: (content: Content) => DraftText
  /** All texts whose translations are watched, under names that stay the same as long as it is the same text. */
  readonly texts: (content: Content) => DraftTexts
  /** Those of them that must be translated before publication; absent: all. */
  readonly essential?: readonly string[]
  /** IANA name of the zone whose clock its times are by. */
  readonly zone: (content: Content) => string
  /** What the audit record says of a content: what was touched, without the words. */
  readonly summary: (content: Content) => object

  /**
   * Brings what was typed in line with what is published, which may have changed by other ways since: a correction of
   * a meeting follows its move. Applied whenever a draft is read for a page; absent: nothing to follow.
   */
  readonly rebase?: (ctx: Context, draft: Draft<Content>, content: Content) => Promise<Content>
  /** Everything that is wrong with a content at once, inside the transaction that publishes it. */
  readonly check: (
    inside: Context,
    draft: Draft<Content>,
    content: Content,
    at: Date,
  ) => Promise<Checked<Ready>> | Checked<Ready>
  /** Writes what readers see, inside the transaction of the act. */
  readonly publish: (inside: Context, draft: Draft<Content>, ready: Ready, at: Date) => Promise<Published>
  /** Writes a correction over what readers see. `note`: why, if the editor says so. */
  readonly correct: (
    inside: Context,
    draft: Draft<Content>,
    ready: Ready,
    at: Date,
    note: Text | null,
  ) => Promise<Published>
  /** Takes what readers see off the site; absent: the kind is withdrawn by other ways. */
  readonly withdraw?: (
    inside: Context,
    draft: Draft<Content>,
    reason: Text,
  ) => Promise<Pick<Published, 'act'>>
}

/** Whose a draft is, as the subject of a permission. */
export const subjectOf = ({ organisation, body }: FoundDraft<unknown>): Subject => ({
  organisation,
  territory: { first: body.first, last: body.last },
})

/** The draft of an id, locked; undefined when there is none. Throws Forbidden when the actor may not write it. */
export async function lockForWriting<Content extends object, Ready>(
  { kind, permissions }: DraftDefinition<Content, Ready>,
  inside: Context,
  id: Id<'draft'>,
): Promise<FoundDraft<Content> | undefined> {
  const draft = await lockDraft<Content>(inside.db, kind, id)
  if (draft) permit(inside, permissions.write, subjectOf(draft))
  return draft
}

/** A draft as its pages show it, brought in line with what is published; undefined when there is none. */
export async function openDraft<Content extends object, Ready>(
  { kind, rebase }: DraftDefinition<Content, Ready>,
  ctx: Context,
  id: Id<'draft'>,
): Promise<FoundDraft<Content> | undefined> {
  const draft = await findDraft<Content>(ctx.db, kind, id)
  if (!draft || !rebase) return draft
  return { ...draft, content: await rebase(ctx, draft, draft.content) }
}

/** The columns of a draft that follow from its content. */
export const contentColumns = <Content extends object, Ready>(
  definition: DraftDefinition<Content, Ready>,
  content: Content,
  changes: TranslationChanges,
) => ({
  content,
  title: definition.title(content),
  search_key: searchKey(definition.title(content)),
  changes,
  lacking: lackingLanguages(essentialTexts(definition, content), changes),
})

/** The texts that must be translated before publication. */
export const essentialTexts = <Content extends object, Ready>(
  { texts, essential }: DraftDefinition<Content, Ready>,
  content: Content,
): DraftTexts =>
  Object.fromEntries(
    Object.entries(texts(content)).filter(([name]) => !essential || essential.includes(name)),
  )

/** What is known of the translations after one content of a kind follows another. */
export const translationsAfter = <Content extends object, Ready>(
  { texts }: DraftDefinition<Content, Ready>,
  before: { readonly content: Content; readonly changes: TranslationChanges },
  after: Content,
  now: string,
  checked: CheckedTranslations = [],
): TranslationChanges => changesAfter(texts(before.content), texts(after), before.changes, now, checked)

/** Writes an act into the audit record under the name that the kind has for it. */
export const recordDraftAct = <Content extends object, Ready>(
  inside: Context,
  { audit }: DraftDefinition<Content, Ready>,
  act: DraftAct,
  draft: Pick<Draft<Content>, 'id' | 'organisation'>,
  { before, after }: { readonly before?: object; readonly after?: object } = {},
) =>
  recordAudit(inside, inside.db, {
    what: audit[act],
    organisation: draft.organisation,
    thing: draft.id,
    before,
    after,
  })
