import type { LocalDate } from '#domain/base/local-date.ts'
import { commentKinds, WHOLE_ANCHOR } from '#domain/comment/index.ts'
import type { PlaceRange } from '#domain/territory/index.ts'
import {
  anchorKey,
  type CommentTarget,
  type CommentTargetKind,
  type FoundComment,
} from '#features/comments/index.ts'
import type { PageSection } from '#platform/page-sections.ts'
import { messages } from '../messages.ts'
import {
  CONSULTATIONS_PATH,
  type ConsultationListItem,
  consultationDeskPath,
  consultationPath,
  DESK_PATH,
  participationOf,
  provisionPath,
  textLanguage,
} from '../model.ts'
import { LinkedChanges } from '../pages/discussion/cause-views.tsx'
import { consultationPermissions as permissions } from '../permissions.ts'
import { intakeOf, knownAnswersDay } from '../state-model.ts'
import { listChangesCausedBy } from '../text/cause-store.ts'
import { textMessages } from '../text/messages.ts'
import {
  describeProvisions,
  findOpenProvision,
  listCommentedConsultations,
  lockConsultationText,
  sortProvisions,
} from './comment-store.ts'

/** A consultation as a target of comments. */
export function targetOf(
  consultation: Omit<ConsultationListItem, 'comments'>,
  range: PlaceRange,
  today: LocalDate,
): CommentTarget {
  const { id, slug, title, organisation, place, closedAt } = consultation
  return {
    kind: 'consultations',
    id,
    slug,
    title,
    path: consultationPath(consultation),
    section: { path: CONSULTATIONS_PATH, label: messages.title },
    organisation: organisation.id,
    answeringOrganisation: organisation,
    territory: place.code,
    range,
    intake: intakeOf(consultation, today),
    participation: participationOf({ ...consultation, organisation: organisation.id }, range),
    closed: closedAt !== null,
    answersDueOn: knownAnswersDay(consultation),
    desk: { path: consultationDeskPath({ id }), section: DESK_PATH },
    anchors: { whole: textMessages.wholeDocument, path: (anchor) => provisionPath({ slug }, anchor) },
  }
}

const auditCodes = { answered: 'consultations.answered' } as const

/** Comments on consultations: on provisions, which may move from version to version, or on the whole document. */
export const consultationTarget: CommentTargetKind = {
  kind: 'consultations',
  answer: permissions.answer,
  auditCodes,
  cacheTags: ['consultation', 'document', 'document_version', 'organisation', 'territory'],
  commentKinds,
  journalKeys: { target: 'consultation', anchor: 'provision' },
  find: async ({ db, today }, ids) =>
    new Map(
      (await listCommentedConsultations(db, ids)).map(({ first, last, ...consultation }) => [
        consultation.id as string,
        targetOf(consultation, { first, last }, today()),
      ]),
    ),
  holdAnchors: async ({ db }, id) => {
    await lockConsultationText(db, id)
  },
  findAnchor: async ({ db, today }, { id, anchor }, language) => {
    const found = await findOpenProvision(db, { id, anchor, language })
    if (!found || (!found.hasProvision && anchor !== WHOLE_ANCHOR)) return undefined
    const { slug, organisation, territory, version, original, closedAt, first, last } = found
    const owned = { kind: 'consultations', id, slug, organisation, territory }
    return {
      target: {
        ...owned,
        intake: intakeOf(found, today()),
        participation: participationOf(found, { first, last }),
        closed: closedAt !== null,
      },
      version,
      original,
    }
  },
  describeAnchors: async ({ db }, anchors) =>
    new Map(
      (await describeProvisions(db, anchors)).map(({ name, original, versionNumber, ...anchor }) => [
        anchorKey(anchor),
        { name, original, versionNumber },
      ]),
    ),
  sortAnchors: ({ db }, id, anchors) => sortProvisions(db, id, anchors),
}

export const commentTargets: readonly CommentTargetKind[] = [consultationTarget]

/** The changes of the text that a comment caused, on the page of the comment. */
export const linkedChanges: PageSection<FoundComment> = {
  order: 10,
  cacheTags: [],
  render: async ({ db }, { comment, target }, language) => {
    const changes = await listChangesCausedBy(db, comment.id, textLanguage(language))
    if (changes.length === 0) return undefined
    return {
      title: textMessages.whatChanged[language],
      content: LinkedChanges({ language, slug: target.slug, changes }),
    }
  },
}
