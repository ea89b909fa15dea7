import type { Feature } from '#platform/feature.ts'
import { FIND_NEW, findNewJob, SEND_LETTER, sourcesIn } from './actions.ts'
import { letterJob } from './letters.ts'
import { messages as words } from './messages.ts'
import { privacy, retention } from './privacy.ts'
import { routes } from './routes.ts'
import { listOwnLetters, removeOwnLetters } from './store.ts'

/** Letters about new items in the place that a person follows. */
export const notifications: Feature = {
  name: 'notifications',
  routes,
  jobs: { [FIND_NEW]: findNewJob, [SEND_LETTER]: letterJob },
  personalData: {
    label: words.personal,
    fieldLabels: { kind: words.keyKind, thing: words.keyThing, told_at: words.keyToldAt },
    valueLabels: (features) => ({
      kind: Object.fromEntries([...sourcesIn(features)].map(([kind, { label }]) => [kind, label])),
    }),
    listRecords: ({ db }, account) => listOwnLetters(db, account),
    erase: async ({ db }, account) => void (await removeOwnLetters(db, account)),
  },
  privacy,
  retention,
}
