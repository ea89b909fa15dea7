import { accept, refuse } from '#domain/base/result.ts'
import type { Language } from '#domain/base/text.ts'
import { startAnswerDeadline } from '#features/answers/index.ts'
import { checkTakingPart } from '#features/residents/index.ts'
import { newId } from '#platform/id.ts'
import { toJournalContent } from '#platform/journal/index.ts'
import { defineTransition } from '#platform/transition.ts'
import { nameCamelPermissions } from '../permissions.ts'
import { lockNamePascal } from '../store.ts'
import { checkProposal, PROPOSAL_KIND, participationOf, proposalTargetOf } from './model.ts'
import { addProposal } from './store.ts'

/** The form has checked the text; `language`: that of the page on which it was written. */
type NewProposal = { readonly slug: string; readonly body: string; readonly language: Language }

/** Sends a proposal to the organisation. What the journal records says nothing of its text or its author. */
export const submitProposal = defineTransition({
  load: async (inside, { slug }: NewProposal) => {
    const nameCamel = await lockNamePascal(inside.db, { slug })
    if (!nameCamel) return refuse('NAME_KEBAB-unknown')
    const allowed = await checkTakingPart(inside, participationOf(nameCamel), inside.actor)
    return accept({ ...nameCamel, allowed })
  },
  allow: { permission: nameCamelPermissions.propose, of: () => ({}) },
  rule: ({ thing, today }) => {
    const open = checkProposal(thing, today)
    return open.ok && !thing.allowed.ok ? thing.allowed : open
  },
  write: async (inside, { thing, input: { body, language }, actor, now }) => {
    const id = newId<'NAME_KEBAB-proposal'>(now)
    const added = await addProposal(inside.db, {
      id,
      NAME_TABLE_id: thing.id,
      account_id: actor.account,
      language,
      body,
      state: 'waiting',
      answer: null,
      written_at: now,
      answered_at: null,
    })
    if (!added) return refuse('proposed-already')
    await startAnswerDeadline(inside, PROPOSAL_KIND, { id, target: proposalTargetOf(thing) })
    return id
  },
  audit: 'none',
  journal: (_inside, { thing: { slug, organisation, place } }, id) => ({
    type: 'NAMES_KEBAB.proposed',
    act: id,
    territory: place.code,
    body: organisation.id,
    content: toJournalContent({ slug }),
  }),
  notify: 'nobody',
})
