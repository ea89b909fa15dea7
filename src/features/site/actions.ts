import { accept, refuse } from '#domain/base/result.ts'
import type { Context } from '#platform/context.ts'
import { defineTransition, inTransaction } from '#platform/transition.ts'
import { type ConfirmedStep, changedFields, type SiteContent } from './model.ts'
import { sitePermissions } from './permissions.ts'
import { addSiteVersion, addStep, findCurrent, lockVersions } from './store.ts'

/** The site belongs to no organisation or place: only a role without limits reaches it. */
const allow = { permission: sitePermissions.manage, of: () => ({}) }

type Current = { readonly number: number; readonly content: SiteContent | undefined }
type Step = {
  readonly thing: Current
  readonly input: SiteContent
  readonly now: Date
  readonly decision: readonly string[]
}

const save = {
  load: async ({ db }: Context) => {
    await lockVersions(db)
    const current = await findCurrent(db)
    return accept<Current>({ number: current?.number ?? 0, content: current?.content })
  },
  rule: ({ thing, input }: { readonly thing: Current; readonly input: SiteContent }) => {
    const fields = changedFields(thing.content, input)
    return fields.length === 0 ? refuse('unchanged') : accept(fields)
  },
  write: async ({ db }: Context, { thing, input, now }: Step) => {
    const number = thing.number + 1
    await addSiteVersion(db, { number, content: input, saved_at: now })
    return number
  },
  // The statements are public; the record names the fields, and the version has their texts.
  audit: ({ decision }: Step, number: number) => ({
    what: 'site.changed',
    after: { number, fields: decision },
  }),
  // Who runs the site is not an act of an organisation.
  journal: 'none',
  notify: 'nobody',
} as const

/** Saves the settings of the site as a new version. */
export const saveSite = defineTransition({ ...save, allow })
/** The same for commands of the operator, without a permission check. */
export const saveSiteAsOperator = defineTransition({ ...save, allow: 'anyone' })

/** Marks a first step as done that only a person can see. */
export const confirmStep = defineTransition({
  load: async (_: Context, input: { readonly step: ConfirmedStep }) => accept(input),
  allow,
  rule: () => accept(null),
  write: ({ db }, { input: { step }, now }) => addStep(db, { name: step, done_at: now }),
  audit: ({ input: { step } }, isNew) =>
    isNew ? { what: 'site.step-confirmed', after: { step } } : undefined,
  journal: 'none',
  notify: 'nobody',
})

export const INVITATION_QUEUE = 'site.invite-administrator'

/** Sends the first administrator the way to a passkey, as soon as the program runs. */
export const inviteAdministrator = (ctx: Context, email: string): Promise<void> =>
  inTransaction(ctx, ({ db, jobs }) => jobs.enqueue(db, INVITATION_QUEUE, { email: email.toLowerCase() }))
