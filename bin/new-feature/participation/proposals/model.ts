import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Language } from '#domain/base/text.ts'
import type { ParticipationRefusal, ParticipationRule } from '#domain/participation/index.ts'
import { DESK_PATH, type NamePascal, nameCamelPath } from '../model.ts'

/** Characters of a proposal. */
export const BODY_MAX = 2000
/** Working days within which a proposal is answered. */
export const ANSWER_WORKING_DAYS = 15
/** What answers, their deadlines and their letters call a proposal. */
export const PROPOSAL_KIND = 'NAMES_KEBAB.proposal'
/** Days after its answer for which it is known whose a proposal was. */
export const RETENTION_DAYS = 365

/** A proposal is public, and cannot be answered again, once it has `answeredAt`, whatever its state is called. */
export type ProposalState = 'waiting' | 'accepted' | 'declined'

/** Where a resident writes one. */
export const proposePath = (nameCamel: Pick<NamePascal, 'slug'>): string =>
  `${nameCamelPath(nameCamel)}/propose`
/** Where everybody reads those that were answered. */
export const proposalsPath = (nameCamel: Pick<NamePascal, 'slug'>): string =>
  `${nameCamelPath(nameCamel)}/proposals`
/** Where officials see all proposals on A_NAME_WORDS, and answer one. */
export const deskProposalsPath = ({ id }: { readonly id: string }): string => `${DESK_PATH}/${id}/proposals`
export const deskProposalPath = ({ id }: { readonly id: string }): string => `${DESK_PATH}/proposals/${id}`

/** A proposal as pages show it: without its author. */
export type Proposal = {
  readonly id: Id<'NAME_KEBAB-proposal'>
  readonly language: Language
  readonly body: string
  readonly state: ProposalState
  /** In the language of the proposal. */
  readonly answer: string | null
  readonly writtenAt: Date
  readonly answeredAt: Date | null
}

/** A_NAME_WORDS as what proposals are sent on. */
export const proposalTargetOf = (nameCamel: NamePascal) => ({
  id: nameCamel.id,
  title: nameCamel.title,
  path: nameCamelPath(nameCamel),
  answeredPath: proposalsPath(nameCamel),
  deskPath: deskProposalsPath(nameCamel),
  organisation: nameCamel.organisation.id,
  territory: nameCamel.place.code,
  first: nameCamel.first,
  last: nameCamel.last,
  withdrawn: nameCamel.withdrawnAt !== null,
})

/** Who may send one: verified residents of the place who live there by the last day. */
export const participationOf = ({
  first,
  last,
  closesOn,
}: Pick<NamePascal, 'first' | 'last' | 'closesOn'>): ParticipationRule => ({
  who: 'resident',
  place: { first, last },
  registerDay: closesOn,
  ofAge: false,
})

/** Whether proposals are taken on a day. */
export const isNamePascalOpen = (
  { closesOn, withdrawnAt }: Pick<NamePascal, 'closesOn' | 'withdrawnAt'>,
  today: LocalDate,
): boolean => withdrawnAt === null && today <= closesOn

/** What a resident is told was done before the page is shown again: the values of `?done=`. */
export const proposeNotices = ['sent'] as const
export type ProposeNotice = (typeof proposeNotices)[number]

export type ProposeRefusal = 'closed-already' | 'proposed-already' | ParticipationRefusal

/** Checks whether proposals are taken on a day. Who may send one: `participationOf`, judged by residents. */
export const checkProposal = (
  nameCamel: Pick<NamePascal, 'closesOn' | 'withdrawnAt'>,
  today: LocalDate,
): Result<undefined, 'closed-already'> =>
  isNamePascalOpen(nameCamel, today) ? accept(undefined) : refuse('closed-already')
