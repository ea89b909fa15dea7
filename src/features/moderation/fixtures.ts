import type { Samples } from '#platform/http/index.ts'
import { newId } from '#platform/id.ts'
import { addDecision, addReport, saveDecision } from './store.ts'

/** Things of the desk, for the test of every route by every role. */
export const samples: Samples = {
  '/desk/moderation/things/:thing': {
    params: async ({ db, now }, { organisation, territory }) => {
      const thing = newId(now())
      await addReport(db, {
        id: newId(now()),
        kind: 'consultations.comment',
        thing_id: thing,
        organisation_id: organisation,
        territory_code: territory,
        rule: 'insult',
        note: null,
        account_id: null,
        reported_at: now(),
        decision_id: null,
      })
      return { thing }
    },
  },
  '/desk/moderation/appeals/:number': {
    params: async ({ db, now }, { organisation, territory, account }) => {
      const id = newId<'moderation-decision'>(now())
      const number = await addDecision(db, {
        id,
        kind: 'consultations.comment',
        thing_id: newId(now()),
        organisation_id: organisation,
        territory_code: territory,
        outcome: 'hidden',
        rule: 'insult',
        reason: { kk: 'Балағат', ru: 'Брань' },
        author_id: null,
        moderator_id: account,
        decided_at: now(),
        appeal: null,
        appealed_at: null,
        appeal_outcome: null,
        appeal_reason: null,
        appeal_moderator_id: null,
        appeal_decided_at: null,
      })
      await saveDecision(db, id, { appeal: 'Бұл сын', appealed_at: now() })
      return { number: String(number) }
    },
  },
}
