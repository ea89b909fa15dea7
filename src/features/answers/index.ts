import { type Feature, type FeatureExtension, mergeJournalSources } from '#platform/feature.ts'
import { LETTER_QUEUE } from './actions.ts'
import { deskRoutes } from './desk/routes.ts'
import type { AnswerableKind } from './kinds.ts'
import { submissionLetterJob } from './letters.ts'
import { contributions } from './manifest/contributions.ts'
import { deadlines } from './manifest/deadlines.ts'
import { journalSource } from './manifest/journal-source.ts'
import { privacy, submissionRetention } from './manifest/privacy.ts'

export { startAnswerDeadline } from './actions.ts'
export { answeredRoutes } from './answered/routes.ts'
export type { AnswerableKind } from './kinds.ts'
export { personalData as submissionRecords } from './manifest/personal-data.ts'
export { ANSWER_MAX, type Submission, type SubmissionOnTarget, type SubmissionTarget } from './model.ts'

/** Letters to the authors of what officials of all slices answered; the rest stands in the manifests of those slices. */
export const answers: Feature = {
  name: 'answers',
  routes: [],
  jobs: { [LETTER_QUEUE]: submissionLetterJob },
}

/** Adds to the manifest of a slice everything that answers to what people send to it need. */
export const withAnswers =
  (answerables: readonly AnswerableKind[]): FeatureExtension =>
  (feature) =>
    answerables.reduce(addAnswerable, feature)

function addAnswerable(feature: Feature, answerable: AnswerableKind): Feature {
  const { act } = answerable
  return {
    ...feature,
    answerables: [...(feature.answerables ?? []), answerable],
    routes: [...feature.routes, ...deskRoutes(answerable)],
    deadlines: [...(feature.deadlines ?? []), deadlines(answerable)],
    auditNames: { ...feature.auditNames, [act.type]: act.label },
    journalSource: mergeJournalSources(feature.journalSource, journalSource(answerable)),
    contributions: async (ctx, account, limit) => {
      const listed = [feature.contributions, contributions(answerable)].map((list) =>
        list?.(ctx, account, limit),
      )
      return (await Promise.all(listed)).flatMap((entries) => entries ?? [])
    },
    privacy: [...(feature.privacy ?? []), privacy(answerable)],
    retention: [...(feature.retention ?? []), submissionRetention(answerable)],
  }
}
