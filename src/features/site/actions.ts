import { accept, refuse } from '#domain/base/result.ts'
import type { Context, TransactionContext } from '#platform/context.ts'
import { defineTransition, inTransaction } from '#platform/transition.ts'
import { siteAct } from './manifest/journal-source.ts'
import { changedFields, confirmableSteps, type SiteContent, type SiteSettings } from './model.ts'
import { sitePermissions } from './permissions.ts'
import { addSiteVersion, addStep, findCurrentSite, findSiteVersion, lockVersions } from './store.ts'

/** The site belongs to no organisation or place: only a role without limits reaches it. */
const allow = { permission: sitePermissions.manage, of: () => ({}) }

/** The settings to be saved. */
export type SiteInput = {
  readonly settings: SiteSettings
  /** The earlier version whose logo returns with its settings; undefined: the logo stays. */
  readonly restored?: number | undefined
}
type Current = {
  readonly number: number
  readonly content: SiteContent | undefined
  readonly logo: SiteContent['logo']
}
type Decision = { readonly content: SiteContent; readonly fields: readonly string[] }
type Step = { readonly thing: Current; readonly now: Date; readonly decision: Decision }

const save = {
  load: async ({ db }: TransactionContext, { restored }: SiteInput) => {
    await lockVersions(db)
    const current = await findCurrentSite(db)
    const earlier = restored === undefined ? current : await findSiteVersion(db, restored)
    const logo = (earlier ?? current)?.content.logo ?? null
    return accept<Current>({ number: current?.number ?? 0, content: current?.content, logo })
  },
  rule: ({ thing, input }: { readonly thing: Current; readonly input: SiteInput }) => {
    const content: SiteContent = { ...input.settings, logo: thing.logo ?? null }
    const fields = changedFields(thing.content, content)
    return fields.length === 0 ? refuse('nothing-changed') : accept<Decision>({ content, fields })
  },
  write: async ({ db }: Context, { thing, decision: { content }, now }: Step) => {
    const number = thing.number + 1
    await addSiteVersion(db, { number, content, saved_at: now })
    return number
  },
  // The record names the fields; the version and the journal have their texts.
  audit: ({ decision }: Step, number: number) => ({
    what: 'site.changed',
    after: { number, fields: decision.fields },
  }),
  // A city may be asked later what it promised on a day.
  journal: (_: Context, { decision: { content } }: Step) => siteAct(content),
  notify: 'nobody',
} as const

/** Saves the settings of the site as a new version. */
export const saveSite = defineTransition({ ...save, allow })
/** The same for commands of the operator, without a permission check. */
export const saveSiteAsOperator = defineTransition({ ...save, allow: 'anyone' })

/** Marks a first step as done that only a person can see. */
export const confirmStep = defineTransition({
  load: async (_: Context, { step }: { readonly step: string }) => {
    const known = confirmableSteps.find((name) => name === step)
    return known === undefined ? refuse('step-unknown') : accept(known)
  },
  allow,
  rule: () => accept(null),
  write: ({ db }, { thing, now }) => addStep(db, { name: thing, done_at: now }),
  audit: ({ thing }, isNew) => (isNew ? { what: 'site.step-confirmed', after: { step: thing } } : undefined),
  journal: 'none',
  notify: 'nobody',
})

export const INVITATION_QUEUE = 'site.invite-administrator'

/** Sends the first administrator the way to a passkey, as soon as the program runs. */
export const inviteAdministrator = (ctx: Context, email: string): Promise<void> =>
  inTransaction(ctx, ({ db, jobs }) => jobs.enqueue(db, INVITATION_QUEUE, { email: email.toLowerCase() }))
