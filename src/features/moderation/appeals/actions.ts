import { accept, type Result, refuse } from '#domain/base/result.ts'
import { defineTransition } from '#platform/transition.ts'
import { type AppealRefusal, checkAppeal } from '../model.ts'
import { lockDecision, saveDecision } from '../store.ts'
import { mayAppeal } from './checks.ts'

type AppealInput = { readonly number: number; readonly key: string; readonly text: string }

/** The author asks for a review by another moderator. */
export const appealDecision = defineTransition({
  load: async (inside, { number, key }: AppealInput) => {
    const decision = await lockDecision(inside.db, number)
    return decision && mayAppeal(inside, decision, key) ? accept(decision) : refuse('decision-unknown')
  },
  // The link of the letter, or being the author, is the permission.
  allow: 'anyone',
  rule: ({ thing, input }): Result<string, AppealRefusal | 'decision-unknown'> =>
    checkAppeal(thing, input.text),
  write: async (inside, { thing, decision, now }) => {
    await saveDecision(inside.db, thing.id, { appeal: decision, appealed_at: now })
  },
  audit: 'none',
  journal: 'none',
  notify: 'nobody',
})
