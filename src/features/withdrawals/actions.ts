import { accept, refuse } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import { recordWithdrawal } from '#features/links/index.ts'
import { eraseContent, toJournalContent } from '#platform/journal/index.ts'
import { declaredKinds } from '#platform/kinds.ts'
import { defineTransition } from '#platform/transition.ts'
import { isWithdrawableKey, type WithdrawableKind, type WithdrawableThing } from './kinds.ts'
import type { WithdrawableKey } from './model.ts'
import { addWithdrawal, findWithdrawal } from './store.ts'

/** The form has checked the reason. */
type WithdrawInput = WithdrawableKey & { readonly kind: string; readonly reason: Text }
type Loaded = WithdrawableThing & { readonly withdrawable: WithdrawableKind }

/** Takes a public thing off the site for good: its address answers 410 from then on, and says when and why. */
export const withdrawThing = defineTransition({
  load: async (inside, input: WithdrawInput) => {
    const withdrawable = declaredKinds(inside, 'withdrawables').get(input.kind)
    if (!withdrawable || !isWithdrawableKey(input)) return refuse('thing-unknown')
    const thing = await withdrawable.lock(inside, input)
    if (thing) return accept<Loaded>({ ...thing, withdrawable })
    return refuse(
      (await findWithdrawal(inside.db, input.kind, input)) ? 'withdrawn-already' : 'thing-unknown',
    )
  },
  allow: {
    permission: ({ withdrawable }: Loaded) => withdrawable.permission,
    of: ({ subject }: Loaded) => subject,
  },
  rule: ({ thing: { obstacle } }) => (obstacle ? refuse('not-withdrawable') : accept(undefined)),
  write: async (inside, { thing, input: { reason }, now }) => {
    const { id, slug, title, territory, subject, withdrawable } = thing
    const { kind, erases } = withdrawable
    // Before it is withdrawn: what is linked with it goes on to say what it was.
    await recordWithdrawal(inside, { kind, id })
    await withdrawable.withdraw(inside, thing, now)
    if (erases) await eraseContent(inside.db, id)
    await addWithdrawal(inside.db, {
      kind,
      id,
      slug,
      title: erases ? null : title,
      organisation_id: subject.organisation,
      territory_code: territory,
      reason,
      withdrawn_at: now,
    })
  },
  audit: ({ thing: { id, before, withdrawable }, input: { reason } }) => ({
    what: withdrawable.act,
    thing: id,
    before,
    after: { reason },
  }),
  journal: (_inside, { thing: { id, territory, subject, withdrawable }, input: { reason } }) => ({
    type: withdrawable.act,
    act: id,
    territory,
    body: subject.organisation,
    content: toJournalContent(withdrawable.content?.(reason) ?? { reason }),
  }),
  notify: 'nobody',
})
