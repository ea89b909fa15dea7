import type { Feature, Tidings } from '#platform/feature.ts'
import { CLEANING, cleaningJob, type Kinds, LETTERS, LOOKING, lookingJob } from './actions.ts'
import { letterJob } from './letters.ts'
import { messages as words } from './messages.ts'
import { routes } from './routes.ts'
import { listOwnLetters, removeOwnLetters } from './store.ts'

/**
 * Letters about what is new in the place that a person follows.
 * @param slices the others: what each lets people be told of is in their manifests
 */
export function notifications(
  slices: readonly { readonly name: string; readonly tidings?: unknown }[],
): Feature {
  const kinds: Kinds = new Map(
    slices.flatMap(({ name, tidings }) => (tidings ? [[name, tidings as Tidings] as const] : [])),
  )
  return {
    name: 'notifications',
    routes,
    jobs: { [LOOKING]: lookingJob(kinds), [LETTERS]: letterJob(kinds), [CLEANING]: cleaningJob },
    personal: {
      label: words.personal,
      words: { kind: words.keyKind, thing: words.keyThing, told_at: words.keyToldAt },
      values: { kind: Object.fromEntries([...kinds].map(([kind, { label }]) => [kind, label])) },
      collect: ({ db }, account) => listOwnLetters(db, account),
      forget: async ({ db }, account) => void (await removeOwnLetters(db, account)),
    },
  }
}
