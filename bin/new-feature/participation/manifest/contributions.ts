import { EXCERPT_MAX, type ListContributions } from '#features/contributions/index.ts'
import { proposalMessages, proposalStateNames } from '../proposals/messages.ts'
import { proposalsPath } from '../proposals/model.ts'
import { listProposalsOf } from '../proposals/store.ts'

/** The proposals of a person, each with its outcome. */
export const contributions: ListContributions = async ({ db }, account, limit) =>
  (await listProposalsOf(db, account, limit)).map((proposal) => ({
    path: proposalsPath(proposal),
    kind: proposalMessages.proposal,
    title: proposal.title,
    thing: proposal.nameCamel,
    at: proposal.writtenAt,
    words: { text: proposal.body.slice(0, EXCERPT_MAX), language: proposal.language },
    outcome: proposalStateNames[proposal.state],
    outcomeAt: proposal.answeredAt ?? undefined,
  }))
