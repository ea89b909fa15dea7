import type { Ballots } from './ballots.ts'

/** The ballot format, in Pabulib's terms. */
export const voteTypes = ['approval', 'choose-1', 'ordinal', 'cumulative', 'scoring'] as const
export type VoteType = (typeof voteTypes)[number]

export type Project = {
  readonly id: string
  /** In units of 10^−decimals of the currency; see `Election.decimals`. */
  readonly cost: bigint
  readonly name: string
  readonly categories: readonly string[]
  readonly neighborhood: string | undefined
  /** The city's own outcome: 1 chosen, 0 not, 2 and 3 by a special rule of the city; undefined when not said. */
  readonly selected: number | undefined
}

/** One participatory budget: what could be bought, with how much, and what every voter wrote. */
export type Election = {
  /** Keys and values of the META section in the order of the file. */
  readonly meta: ReadonlyMap<string, string>
  readonly voteType: VoteType
  /** In units of 10^−decimals of the currency. */
  readonly budget: bigint
  /** Digits after the point that the file's money needs. */
  readonly decimals: number
  /** Whether PROJECTS has the column `score`, by which the city then ordered them. */
  readonly scored: boolean
  /** How many projects a ballot may list. On ranked ballots points are counted from it: 3-2-1 where it is 3. */
  readonly maxLength: MaxLength
  /** In the order of the file. */
  readonly projects: readonly Project[]
  readonly ballots: Ballots
  /** Names of voters, by their place in the ballots. */
  readonly voters: VoterNames
}

/** META's `max_length` or, where the file gives none, the default of the format: the number of projects. */
export type MaxLength = { readonly value: number; readonly isDefault: boolean }

/** Names of voters without a JavaScript string for each: ten million of them must fit. */
export type VoterNames = {
  readonly count: number
  readonly nameOf: (voter: number) => string
  /** The voter's index, or undefined when there is no voter of this name. */
  readonly find: (name: string) => number | undefined
}
