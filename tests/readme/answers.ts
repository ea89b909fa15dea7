import {
  type AnswerableKind,
  answeredRoutes,
  type Submission,
  type SubmissionTarget,
  startAnswerDeadline,
  submissionRecords,
  withAnswers,
} from '#features/answers/index.ts'
import type { TransactionContext } from '#platform/context.ts'
import { defineFeature, type Feature } from '#platform/feature.ts'

type Proposal = Submission & { readonly state: 'waiting' | 'accepted' | 'declined' }

export async function example(
  inside: TransactionContext,
  { id, target }: { readonly id: string; readonly target: SubmissionTarget },
  declared: Omit<AnswerableKind<Proposal>, 'kind' | 'states'>,
  { accepted, declined }: AnswerableKind<Proposal>['states'],
  pages: Parameters<typeof answeredRoutes>[1],
) {
  // README src/features/answers
  const states = { accepted, declined } // what an official chooses among, each with its label and tone
  const proposals: AnswerableKind<Proposal> = { ...declared, kind: 'polls.proposal', states }
  const routes = answeredRoutes(proposals, pages) // what everybody reads, beside the routes of the slice
  const polls: Feature = defineFeature({ name: 'polls', routes }, withAnswers([proposals]))
  await startAnswerDeadline(inside, proposals.kind, { id, target }) // in the transaction that stores one
  const records = submissionRecords(proposals) // for definePersonalData, which names the columns
  // end
  return { polls, records }
}
