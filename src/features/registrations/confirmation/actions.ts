import type { Id } from '#domain/base/id.ts'
import { accept } from '#domain/base/result.ts'
import type { TransactionContext } from '#platform/context.ts'
import { defineTransition } from '#platform/transition.ts'
import { lockRegistrationTarget, type RegistrationTargetKind } from '../kinds.ts'
import { subjectOfRegistrationTarget } from '../model.ts'
import { enqueueLetters, fillSeats } from '../registration/actions.ts'
import { markRegistrationsConfirmed } from '../store.ts'
import { checkConfirmable } from './model.ts'
import { listUnconfirmedAmong, markReleased } from './store.ts'

type Chosen = {
  readonly kind: RegistrationTargetKind
  readonly slug: string
  readonly registrations: readonly Id<'registration'>[]
}

/** The thing, held, with those of the chosen registrations that are still unconfirmed. */
async function loadChosen<Input extends Chosen>(inside: TransactionContext, input: Input) {
  const locked = await lockRegistrationTarget(inside, input.kind, { slug: input.slug })
  if (!locked.ok) return locked
  const chosen = await listUnconfirmedAmong(inside.db, locked.value.target.id, input.registrations)
  return accept({ ...locked.value, chosen })
}

/** Confirms registrations of people whom the organiser has called or knows. Pending ones get a seat, or wait for one. */
export const confirmRegistrations = defineTransition({
  load: (inside, input: Chosen) => loadChosen(inside, input),
  // Who calls people needs their numbers, and who may check people in need not decide about their seats.
  allow: {
    permission: ({ kind }) => kind.permissions.contacts,
    of: ({ target }) => subjectOfRegistrationTarget(target),
  },
  rule: ({ thing, now }) => checkConfirmable(thing.target, now),
  write: async (inside, { thing: { kind, target, chosen }, now }) => {
    await markRegistrationsConfirmed(inside.db, chosen, now)
    return fillSeats(inside, { kind: kind.kind, id: target.id })
  },
  audit: ({ thing: { kind, target, chosen } }) =>
    chosen.length > 0
      ? { what: kind.auditCodes.confirmed, thing: target.id, after: { registrations: chosen } }
      : undefined,
  journal: 'none',
  notify: (inside, _, promoted) => enqueueLetters(inside, promoted, 'promoted'),
})

/** Releases the seats of unconfirmed registrations; they go to those who wait. Both are written to by e-mail. */
export const releaseSeats = defineTransition({
  load: (inside, input: Chosen & { readonly reason: string }) => loadChosen(inside, input),
  allow: {
    permission: ({ kind }) => kind.permissions.contacts,
    of: ({ target }) => subjectOfRegistrationTarget(target),
  },
  rule: ({ thing, now }) => checkConfirmable(thing.target, now),
  write: async (inside, { thing: { kind, target, chosen }, input: { reason }, now }) => {
    await markReleased(inside.db, chosen, { reason, now })
    return fillSeats(inside, { kind: kind.kind, id: target.id })
  },
  audit: ({ thing: { kind, target, chosen }, input: { reason } }) =>
    chosen.length > 0
      ? { what: kind.auditCodes.released, thing: target.id, after: { registrations: chosen, reason } }
      : undefined,
  journal: 'none',
  notify: async (inside, { thing: { chosen } }, promoted) => {
    await enqueueLetters(inside, chosen, 'released')
    await enqueueLetters(inside, promoted, 'promoted')
  },
})
