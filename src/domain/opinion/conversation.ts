import type { Votes } from './map/model.ts'
import { type OpenVotes, openVotes } from './votes/open-votes.ts'
import type { VoteTable } from './votes/table.ts'

/** What is known of a statement besides its votes; all but the identifier may be missing. */
export type StatementInfo = {
  readonly id: string
  readonly text?: string
  readonly author?: string
  /** −1 moderated out, 0 not moderated, 1 approved. */
  readonly moderation?: -1 | 0 | 1
  /** About the people who vote, not about the matter: asked of all, left out of the map. */
  readonly meta?: boolean
  readonly seed?: boolean
  readonly created?: number
}

export type Conversation = {
  readonly table: VoteTable
  readonly info: ReadonlyMap<string, StatementInfo>
}

export const isClosed = (info: StatementInfo | undefined): boolean =>
  info !== undefined && (info.moderation === -1 || info.meta === true)

/** The votes on statements that are neither moderated out nor meta. */
export function openPart({ table, info }: Conversation): OpenVotes {
  return openVotes(
    table,
    Uint8Array.from(table.statements, (id) => (isClosed(info.get(id)) ? 1 : 0)),
  )
}

/** Votes that place a person on the map: as in Polis, at least 7, or all when there are fewer statements. */
export const VOTES_TO_COUNT = 7

export const placesOnMap = (votes: number, statements: number): boolean =>
  votes > 0 && votes >= Math.min(VOTES_TO_COUNT, statements)

export const isCounted = (votes: Votes, person: number): boolean =>
  placesOnMap(votes.start[person + 1]! - votes.start[person]!, votes.statements)
