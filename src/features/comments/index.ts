import type { Language } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import { type Feature, type FeatureExtension, mergeJournalSources } from '#platform/feature.ts'
import { declaredSections } from '#platform/page-sections.ts'
import { confirmJoin } from './joining/actions.ts'
import { commentJoinRoutes } from './joining/comment-routes.ts'
import type { Joinable, JoinableKind, JoinableThing } from './joining/kinds.ts'
import type { JoinMessages } from './joining/messages.ts'
import type { CommentTargetKind } from './kinds.ts'
import { contributions } from './manifest/contributions.ts'
import { emailConfirmations } from './manifest/email-confirmations.ts'
import { journalSource } from './manifest/journal-source.ts'
import { personalData } from './manifest/personal-data.ts'
import { privacy, retention } from './manifest/privacy.ts'
import { reportable } from './manifest/reportable.ts'
import { searchable } from './manifest/searchable.ts'
import { actNames } from './messages.ts'
import { pageRoutes } from './pages/routes.ts'
import { commentPermissions } from './permissions.ts'
import type { FoundComment } from './queries.ts'
import { replyRoutes } from './replies/routes.ts'
import { ANSWER_QUEUE } from './verdicts/actions.ts'
import { answerLetterJob } from './verdicts/letters.ts'

export { joinThing } from './joining/actions.ts'
export type { Joinable } from './joining/kinds.ts'
export { joinableComment } from './joining/kinds.ts'
export type { JoinMessages } from './joining/messages.ts'
export { joinRoutes } from './joining/routes.ts'
export { type CommentTargetKind, kindsOf } from './kinds.ts'
export { CommentList, commentListPath } from './list-views.tsx'
export { commentKindNames, commentMessages, verdictNames } from './messages.ts'
export { anchorKey, type CommentTarget, commentPath, draftName, draftsOf } from './model.ts'
export type { CommentPage, FoundComment } from './queries.ts'
export { submitReply } from './replies/actions.ts'
export { COMMENT_CACHE_TAGS, CommentQuery, getCommentPage } from './responses.ts'
export { countByAnchor, listCommentedAnchors, moveComments } from './store.ts'
export { submitComment } from './submission/actions.ts'
export { commentFormRoutes } from './submission/routes.ts'
export { CommentKinds, type ShownAnchor } from './submission/views.tsx'
export { answerComments } from './verdicts/actions.ts'
export { greetingOf } from './verdicts/letters.ts'
export type { CiteAnchor } from './verdicts/responses.ts'
export { verdictRoutes } from './verdicts/routes.ts'

/** Comments, replies, joins and official answers on the targets of other slices. */
export const comments: Feature = {
  name: 'comments',
  routes: [...pageRoutes, ...commentJoinRoutes, ...replyRoutes],
  searchable,
  permissions: commentPermissions,
  personalData,
  contributions,
  privacy,
  retention,
  jobs: { [ANSWER_QUEUE]: answerLetterJob },
}

/** Adds to the manifest of a slice everything that comments on its things need. */
export const withComments =
  (targets: readonly CommentTargetKind[]): FeatureExtension =>
  (feature) =>
    targets.reduce(addTarget, feature)

function addTarget(feature: Feature, kind: CommentTargetKind): Feature {
  const { name, sections } = feature
  if (kind.kind !== name) throw new Error(`comments on ${kind.kind} are registered by ${name}`)
  return {
    ...feature,
    commentTargets: [...(feature.commentTargets ?? []), kind],
    reportable: { ...feature.reportable, ...reportable(kind) },
    emailConfirmations: { ...feature.emailConfirmations, ...emailConfirmations(kind, feature) },
    auditNames: { ...feature.auditNames, [kind.auditCodes.answered]: actNames.answered },
    journalSource: mergeJournalSources(feature.journalSource, journalSource(kind)),
    sections: {
      ...sections,
      // Cached pages of its comments are dropped when its own tables change.
      comment: [
        { order: 0, cacheTags: kind.cacheTags, render: async () => undefined },
        ...declaredSections(sections, 'comment').map((section) => ({
          ...section,
          render: async (ctx: Context, found: FoundComment, language: Language) =>
            found.kind === kind ? section.render(ctx, found, language) : undefined,
        })),
      ],
    },
  }
}

/** A kind of thing that people join, for the manifest of its slice. */
type Joins<Thing extends JoinableThing> = Pick<JoinableKind, 'find'> & {
  readonly joinable: Joinable<Thing>
  readonly messages: JoinMessages
  /** The purpose of the letter that asks to confirm a join: 'ideas.support'. */
  readonly purpose: string
}

/** Adds joins to the manifest of a slice: their confirmation by letter, and their titles in “My data”. */
export const withJoins =
  <Thing extends JoinableThing>({ joinable, messages, purpose, find }: Joins<Thing>): FeatureExtension =>
  (feature) => ({
    ...feature,
    joinables: [...(feature.joinables ?? []), { kind: joinable.kind, label: messages.joined, find }],
    emailConfirmations: {
      ...feature.emailConfirmations,
      [purpose]: {
        label: messages.confirm,
        explanation: messages.confirmHelp,
        onConfirmed: async (inside, account, name) =>
          (await confirmJoin(inside, joinable, account, name)) ?? feature.navigation?.path ?? '',
      },
    },
  })
