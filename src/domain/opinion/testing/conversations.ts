import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Conversation } from '#domain/opinion/conversation.ts'
import { readComments } from '#domain/opinion/polis/read-comments.ts'
import { VotesReader } from '#domain/opinion/polis/read-votes.ts'
import { VoteLog } from '#domain/opinion/votes/log.ts'
import { tabulate } from '#domain/opinion/votes/table.ts'
import { sampleOf } from '#tests/support/extent.ts'

const root = new URL('../../../../data/opinion/', import.meta.url)
export const readData = (name: string): Uint8Array => gunzipSync(readFileSync(new URL(`${name}.gz`, root)))

/** The real conversations of data/opinion. */
export const conversations = [
  'bg2050-volunteers',
  'brexit-consensus',
  'ssis.land-bank-farmland.2rumnecbeh.2021-08-01',
  'vtaiwan.uberx',
] as const

/** All four, or without the full run the two whose map is computed in a fifth of a second. */
export const sampledConversations = sampleOf(
  conversations,
  (name) => name === 'bg2050-volunteers' || name === 'brexit-consensus',
)

export function loadConversation(name: string): { conversation: Conversation; log: VoteLog } {
  const log = new VoteLog()
  const reader = new VotesReader(log)
  reader.push(readData(`${name}/votes.csv`))
  reader.end()
  const { statements } = readComments(readData(`${name}/comments.csv`))
  const info = new Map(statements.map((statement) => [statement.id, statement]))
  return { conversation: { table: tabulate(log, { contradiction: 'last' }), info }, log }
}

const idsWhere = (
  { info }: Conversation,
  mark: (one: { moderation?: number; meta?: boolean }) => boolean,
): Set<string> => new Set([...info.values()].filter(mark).map(({ id }) => id))

/** Statements as compatible mode wants them. */
export const compatibleStatements = (conversation: Conversation) => ({
  moderatedOut: idsWhere(conversation, ({ moderation }) => moderation === -1),
  meta: idsWhere(conversation, ({ meta }) => meta === true),
})
