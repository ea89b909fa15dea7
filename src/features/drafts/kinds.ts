import type { Id } from '#domain/base/id.ts'
import type { Text } from '#domain/base/text.ts'
import type { DraftText } from '#domain/translation/index.ts'
import type { Context, TransactionContext } from '#platform/context.ts'
import { type Permission, permit, type Subject } from '#platform/identity/index.ts'
import type { Act } from '#platform/journal/index.ts'
import {
  type CheckedTranslations,
  changesAfter,
  type DraftTexts,
  draftSearchKey,
  incompleteLanguages,
  type TranslationChanges,
} from './model.ts'
import { type FoundDraft, lockDraft } from './store.ts'

/** What a person does with a draft, for the audit record. */
const draftActs = [
  'begun',
  'edited',
  'archived',
  'unarchived',
  'deleted',
  'published',
  'scheduled',
  'unscheduled',
  'corrected',
] as const
export type DraftAct = (typeof draftActs)[number]

/**
 * What stands in the way of publishing, as codes of the slice by the names of the controls: `{ 'title-kk': 'text-
 * empty' }`.
 */
export type DraftProblems = Readonly<Record<string, string>>

/** A content that was checked: what is published of it, or all that is wrong with it. */
export type CheckedContent<Ready> =
  | { readonly ok: true; readonly value: Ready }
  | { readonly ok: false; readonly problems: DraftProblems }

/** What readers see of a draft now: the last part of its address, and the entry for the public journal. */
export type PublishedDraft = {
  readonly slug: string
  readonly act: Act
  /** What the audit record says beside the version and the address. */
  readonly audit?: object
  /** What the act is called in the audit record, where a kind has several of them: a new version, a correction. */
  readonly auditCode?: string
}

/**
 * What is written with drafts. `Content` is all that can be typed, however unfinished; `Ready` is what is published
 * of a content in which nothing is wrong. The README explains what the engine does with each.
 */
export type DraftDefinition<Content extends object, Ready> = {
  /** The name of the slice, in the table and in the names of its jobs. */
  readonly kind: string
  /** Former names of the queue of its scheduled publications. */
  readonly formerQueues?: readonly string[]
  /** Where its drafts are, after the language: '/desk/news'. */
  readonly path: string
  /** The section of the desk in which they are; by default they are a section of their own. */
  readonly section?: string
  readonly permissions: { readonly write: Permission; readonly publish: Permission }
  /** What each act is called in the audit record. */
  readonly auditCodes: Readonly<Record<DraftAct, string>>

  /** A new content for an organisation, whose place is `code` (KATO). */
  readonly empty: (organisation: { readonly code: string }) => Content
  readonly title: (content: Content) => DraftText
  /** All texts whose translations are watched, under names that stay the same as long as it is the same text. */
  readonly texts: (content: Content) => DraftTexts
  /** Those of them of which a list says in which languages they are missing or out of date; absent: all. */
  readonly essential?: readonly string[]
  /** IANA name of the zone whose clock its times are by. */
  readonly zone: (content: Content) => string
  /** What the audit record says of a content: what was touched, without the words. */
  readonly summary: (content: Content) => object

  /**
   * Everything that is wrong at once with a draft that would be published, or corrected, at a moment: the rule may
   * depend on the day, and on what the database has. For an act it runs inside its transaction, after the draft was
   * locked. Of a scheduled draft, `content` is that of the scheduled version.
   */
  readonly check: (
    ctx: Context,
    draft: FoundDraft<Content>,
    at: Date,
  ) => CheckedContent<Ready> | Promise<CheckedContent<Ready>>
  /**
   * For a kind of which other acts change what readers see, such as the move of a meeting: how a content of a
   * published draft is brought up to what is true now. Rebasing what was rebased changes nothing. It is done whenever
   * such a draft is read, saved or corrected, so that those acts need not know of drafts. `lock`: for a correction, whose
   * facts stay as they are until its transaction ends.
   */
  readonly rebase?: {
    readonly find: (ctx: Context, draft: FoundDraft<Content>) => Promise<Rebase<Content>>
    readonly lock: (inside: TransactionContext, draft: FoundDraft<Content>) => Promise<Rebase<Content>>
  }
  /** Writes what readers see. */
  readonly publish: (
    inside: TransactionContext,
    draft: FoundDraft<Content>,
    ready: Ready,
    at: Date,
  ) => Promise<PublishedDraft>
  /** Writes a correction over what readers see. `note`: why, if the editor says so. */
  readonly correct: (
    inside: TransactionContext,
    draft: FoundDraft<Content>,
    ready: Ready,
    at: Date,
    note: Text | null,
  ) => Promise<PublishedDraft>
  /**
   * The page of publication leads to the withdrawal of what readers see (`features/withdrawals`), which ends its draft by
   * `closeDraft`. Absent: what is published stays, such as a text on which people have commented, or another page does.
   */
  readonly withdrawable?: true

  /** What a copy begins with; all of it by default. */
  readonly copyOf?: (content: Content) => Content
  /** Copies what the slice keeps beside the content of a draft, such as large files, to its copy. */
  readonly copied?: (inside: TransactionContext, from: Id<'draft'>, to: Id<'draft'>) => Promise<void>
}

/** Whose a draft is, as the subject of a permission. */
export const subjectOfDraft = ({ organisation, publisher }: FoundDraft<unknown>): Subject => ({
  organisation,
  territory: { first: publisher.first, last: publisher.last },
})

/** Brings a content up to what is true now. */
export type Rebase<Content> = (content: Content) => Content

/** A draft that may be written, and how any content of it is brought up to what is true now. */
export type WritableDraft<Content> = {
  readonly draft: FoundDraft<Content>
  readonly rebased: Rebase<Content>
}

/** The draft of an id, locked; undefined when there is none. Throws Forbidden when the actor may not write it. */
export async function lockForWriting<Content extends object, Ready>(
  definition: DraftDefinition<Content, Ready>,
  inside: TransactionContext,
  id: Id<'draft'>,
): Promise<WritableDraft<Content> | undefined> {
  const { kind, permissions } = definition
  const draft = await lockDraft<Content>(inside.db, kind, id)
  if (!draft) return undefined
  permit(inside, permissions.write, subjectOfDraft(draft))
  const rebased = await findRebase(definition, inside, draft)
  return { draft: { ...draft, content: rebased(draft.content) }, rebased }
}

/** How a content of a draft is brought up to what is true now; what readers do not see stays as it is. */
export const findRebase = async <Content extends object, Ready>(
  { rebase }: DraftDefinition<Content, Ready>,
  ctx: Context,
  draft: FoundDraft<Content>,
): Promise<Rebase<Content>> =>
  rebase && draft.state === 'published' ? rebase.find(ctx, draft) : (content) => content

/** The same for a correction. */
export const lockRebase = async <Content extends object, Ready>(
  { rebase }: DraftDefinition<Content, Ready>,
  inside: TransactionContext,
  draft: FoundDraft<Content>,
): Promise<Rebase<Content>> =>
  rebase && draft.state === 'published' ? rebase.lock(inside, draft) : (content) => content

/** The columns of a draft that follow from its content. */
export const contentColumns = <Content extends object, Ready>(
  definition: DraftDefinition<Content, Ready>,
  content: Content,
  changes: TranslationChanges,
) => ({
  content,
  title: definition.title(content),
  search_key: draftSearchKey(definition.title(content)),
  changes,
  lacking: incompleteLanguages(essentialTexts(definition, content), changes),
})

/** The texts of which a list says in which languages they are missing or out of date. */
export const essentialTexts = <Content extends object, Ready>(
  { texts, essential }: DraftDefinition<Content, Ready>,
  content: Content,
): DraftTexts =>
  Object.fromEntries(Object.entries(texts(content)).filter(([name]) => essential?.includes(name) ?? true))

/** What is known of the translations after one content of a kind follows another. */
export const translationsAfter = <Content extends object, Ready>(
  { texts }: DraftDefinition<Content, Ready>,
  before: { readonly content: Content; readonly changes: TranslationChanges },
  after: Content,
  now: string,
  checked: CheckedTranslations = [],
): TranslationChanges => changesAfter(texts(before.content), texts(after), before.changes, now, checked)

/** The account of the person who changes a draft; null for a job. */
export const accountOf = ({ actor }: Context) => actor?.account ?? null
