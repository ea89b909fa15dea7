import { thingKey } from '#domain/base/thing.ts'
import type { PersonalData } from '#platform/feature.ts'
import { frequencyNames } from '../following/messages.ts'
import { findFollowables, followablesOf, sourcesOf } from '../kinds.ts'
import { messages as words } from './personal-data-messages.ts'
import { eraseFollower, listOwnFollows, listOwnNotifications, listOwnSilence } from './personal-data-store.ts'

/** The records of this slice about a person: what they follow, and of what they were notified. */
export const personalData: PersonalData = {
  label: words.personal,
  fieldLabels: {
    follows: words.keyKind,
    thing: words.keyThing,
    name: words.keyName,
    frequency: words.keyFrequency,
    only: words.keyOnly,
    since: words.keySince,
    silent_since: words.keySilent,
    source: words.keySource,
    told_at: words.keyToldAt,
  },
  valueLabels: (features) => ({
    follows: Object.fromEntries([...followablesOf({ features })].map(([kind, { label }]) => [kind, label])),
    source: Object.fromEntries([...sourcesOf({ features })].map(([kind, { heading }]) => [kind, heading])),
    frequency: frequencyNames,
  }),
  heading: (record) => {
    if ('follows' in record) return words.personalFollow
    return 'silent_since' in record ? words.personalSilence : words.personalLetter
  },
  listRecords: async (ctx, account) => {
    const follows = await listOwnFollows(ctx.db, account)
    const things = await findFollowables(
      ctx,
      follows.map(({ follows: kind, thing }) => ({ kind, id: thing })),
    )
    return [
      ...follows.map((one) => ({
        ...one,
        name: things.get(thingKey({ kind: one.follows, id: one.thing }))?.title ?? null,
      })),
      ...(await listOwnSilence(ctx.db, account)),
      ...(await listOwnNotifications(ctx.db, account)),
    ]
  },
  erase: async ({ db }, account) => eraseFollower(db, account),
}
