import type { Context } from '#platform/context.ts'
import { definePersonalData, notShown } from '#platform/personal-data.ts'
import { parseContact } from '../contact-model.ts'
import { findRegistrationTargets, lockRegistrationTargets } from '../kinds.ts'
import { seatWaiting } from '../registration/actions.ts'
import { personalDataMessages, personalValues } from './personal-data-messages.ts'
import {
  cancelRegistrations,
  erasePeople,
  findConfirmedEmail,
  listAddressesByContact,
  listRegistrationsByContact,
} from './personal-data-store.ts'

/** The key of the registrations of an account: that of its confirmed e-mail address. */
export const findContactKey = async ({ db }: Context, account: string) => {
  const email = await findConfirmedEmail(db, account)
  return email && parseContact(email)?.key
}

/** The registrations of a person, found by the confirmed e-mail address of the account. */
export const personalData = definePersonalData({
  label: { kk: 'Жиындарға тіркелуіңіз', ru: 'Ваши записи на встречи', en: 'Your registrations for meetings' },
  fieldLabels: personalDataMessages,
  valueLabels: personalValues,
  columns: {
    registration: {
      id: notShown('the number of the row'),
      target_kind: notShown('which slice has the thing, as its address says'),
      meeting_id: 'meeting',
      name: 'name',
      contact: 'contact',
      contact_key: notShown('computed from the contact'),
      language: 'language',
      standing: 'standing',
      registered_at: 'registeredAt',
      cancelled_at: 'cancelledAt',
      search_key: notShown('computed from the name'),
      arrived_at: 'arrivedAt',
      confirmed_at: 'confirmedAt',
      confirm_by: 'confirmBy',
      origin_key: notShown(
        'a keyed hash for counting: neither the account nor the network can be read from it',
      ),
      waits_since: 'waitsSince',
      ended_as: 'endedAs',
      release_reason: 'releaseReason',
      walk_in: notShown('registered at the entrance: then both times are the same'),
    },
  },
  listRecords: async (ctx, account) => {
    const key = await findContactKey(ctx, account)
    if (!key) return []
    const found = await listRegistrationsByContact(ctx.db, key)
    const things = await findRegistrationTargets(ctx, found)
    return found.map(({ kind: _, id, ...rest }) => {
      const thing = things.get(id)
      return {
        meeting: thing?.kind.pathOf(thing.target) ?? null,
        title: thing?.target.title ?? null,
        startsAt: thing?.target.startsAt ?? null,
        ...rest,
      }
    })
  },
  // Registrations for what is ahead are cancelled; of what is past only the number stays.
  erase: async (ctx, account) => {
    const key = await findContactKey(ctx, account)
    if (!key) return
    const now = ctx.now()
    const locked = await lockRegistrationTargets(ctx, await listAddressesByContact(ctx.db, key))
    const ahead = [...locked.values()].filter(({ target }) => target.endsAt > now)
    const left = ahead.map(({ kind: { kind }, target: { id } }) => ({ kind, id }))
    const ended = await cancelRegistrations(ctx.db, key, left, now)
    await erasePeople(ctx.db, { contactKey: key })
    for (const address of ended) await seatWaiting(ctx, address)
  },
})
