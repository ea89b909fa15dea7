import type { Context } from '#platform/context.ts'
import type { Row } from '#platform/exports/index.ts'
import type { Frame } from '#platform/http/index.ts'
import { type ListField, type OpenList, readPages } from '#platform/open-lists/index.ts'
import type { NamePascal } from '../model.ts'
import { proposalMessages as messages, proposalStateNames } from './messages.ts'
import { type Proposal, proposalsPath } from './model.ts'
import { listProposals } from './store.ts'

const fields: readonly ListField[] = [
  { name: 'written_at', type: 'datetime', title: messages.writtenAt, width: 22 },
  { name: 'language', type: 'string', title: messages.language },
  { name: 'proposal', type: 'string', title: messages.proposal, width: 60 },
  { name: 'state', type: 'string', title: messages.state },
  { name: 'answer', type: 'string', title: messages.answer, width: 60 },
  { name: 'answered_at', type: 'datetime', title: messages.answeredAt, width: 22 },
]

/** The proposals on A_NAME_WORDS that were answered, without their authors, as data. */
export function proposalList(
  { db, now }: Context,
  { language, origin }: Frame,
  nameCamel: NamePascal,
): OpenList {
  const rowOf = (proposal: Proposal): Row => [
    proposal.writtenAt.toISOString(),
    proposal.language,
    proposal.body,
    proposalStateNames[proposal.state][language],
    proposal.answer,
    proposal.answeredAt?.toISOString() ?? null,
  ]
  return {
    name: 'NAME_KEBAB-proposals',
    title: messages.title[language],
    fields,
    homepage: `${origin}/${language}${proposalsPath(nameCamel)}`,
    at: now(),
    rows: async function* () {
      const pages = readPages(
        async (offset, limit) => (await listProposals(db, nameCamel.id, 'public', { offset, limit })).items,
      )
      for await (const items of pages) yield items.map(rowOf)
    },
  }
}
