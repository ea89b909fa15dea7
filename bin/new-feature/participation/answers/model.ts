import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Proposal } from '../proposals/model.ts'

/** Characters of an answer. */
export const ANSWER_MAX = 4000

export const decisions = ['accepted', 'declined'] as const
export type ProposalDecision = (typeof decisions)[number]

/** What the desk says was done before the proposal is shown again: the values of `?done=`. */
export const answerNotices = ['answered'] as const
export type ProposalAnswerNotice = (typeof answerNotices)[number]

export type ProposalAnswerRefusal = 'answered-already'

/** Checks whether a proposal may be answered: once. */
export const checkProposalAnswer = ({
  answeredAt,
}: Pick<Proposal, 'answeredAt'>): Result<undefined, ProposalAnswerRefusal> =>
  answeredAt === null ? accept(undefined) : refuse('answered-already')
