import type { Reportable } from '#platform/feature.ts'
import { messages } from '../messages.ts'
import { commentPath, consultationPath } from '../model.ts'
import { findSaid, type SaidKind, setHidden } from './reportable-store.ts'

const reportableAs = (kind: SaidKind, label: Reportable['label']): Reportable => ({
  label,
  find: async ({ db }, id) => {
    const said = await findSaid(db, kind, id)
    if (!said) return undefined
    const { number, slug, state, ...rest } = said
    return {
      ...rest,
      path: commentPath(number),
      whole: consultationPath({ slug }),
      hidden: state === 'hidden',
    }
  },
  hide: async ({ db, now }, id, { rule, reason }) => setHidden(db, kind, id, { rule, reason, at: now() }),
  show: async ({ db }, id) => setHidden(db, kind, id, undefined),
})

/** What people may report of what is said in consultations, and moderators hide. */
export const reportable = {
  'consultations.comment': reportableAs('comment', messages.commentThing),
  'consultations.reply': reportableAs('reply', messages.replyThing),
} as const satisfies Readonly<Record<string, Reportable>>
