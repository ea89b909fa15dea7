import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Language, Text } from '#domain/base/text.ts'
import type { ParticipationRefusal, ParticipationRule } from '#domain/participation/index.ts'
import type { PlaceRange } from '#domain/territory/index.ts'
import { DESK_PATH, type NamePascal, nameCamelPath } from '../model.ts'

/** Characters of a proposal. */
export const BODY_MAX = 2000
/** Working days within which a proposal is answered. */
export const ANSWER_WORKING_DAYS = 15
/** The kind of the deadline of an answer. */
export const ANSWER_DEADLINE_KIND = 'NAMES_KEBAB.answer'
/** Days after its answer for which it is known whose a proposal was. */
export const RETENTION_DAYS = 365

/** A proposal is public, and cannot be answered again, once it has `answeredAt`, whatever its state is called. */
export const proposalStates = ['waiting', 'accepted', 'declined'] as const
export type ProposalState = (typeof proposalStates)[number]

/** Where a resident writes one. */
export const proposePath = (nameCamel: Pick<NamePascal, 'slug'>): string =>
  `${nameCamelPath(nameCamel)}/propose`
/** Where everybody reads those that were answered. */
export const proposalsPath = (nameCamel: Pick<NamePascal, 'slug'>): string =>
  `${nameCamelPath(nameCamel)}/proposals`
/** Those as files, without their extension. */
export const proposalDownloadsPath = (nameCamel: Pick<NamePascal, 'slug'>): string =>
  `${proposalsPath(nameCamel)}/list`
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

/** A proposal with its NAME_WORDS. */
export type ProposalOfNamePascal = Proposal & {
  readonly account: Id<'account'> | null
  readonly nameCamel: Id<'NAME_KEBAB'>
  readonly slug: string
  readonly title: Text
  readonly organisation: Id<'organisation'>
  /** KATO code. */
  readonly territory: string
} & PlaceRange

/** What the permission to answer one is checked against. */
export const subjectOfProposal = ({
  organisation,
  first,
  last,
}: Pick<ProposalOfNamePascal, 'organisation' | 'first' | 'last'>) => ({ organisation, territory: { first, last } })

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
