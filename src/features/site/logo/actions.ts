import { accept, type Refusal, refuse } from '#domain/base/result.ts'
import type { Label } from '#domain/base/text.ts'
import type { TransactionContext } from '#platform/context.ts'
import { defineTransition } from '#platform/transition.ts'
import { type RetainedUpload, storeAttachment } from '#platform/uploads/index.ts'
import { siteAct } from '../manifest/journal-source.ts'
import { sitePermissions } from '../permissions.ts'
import { addSiteVersion, findCurrentSite, lockVersions } from '../store.ts'
import type { SiteLogo } from './model.ts'
import { findLogoSize } from './store.ts'

/** A logo to be saved: what it shows, and its files where they are new. */
export type LogoInput = {
  readonly alt: Label
  readonly files?: { readonly logo: RetainedUpload; readonly icon: RetainedUpload | null } | undefined
}

/** Whether the saved logo would stay as it is. */
const isUnchanged = (current: SiteLogo, { alt, files }: LogoInput) =>
  isSameLabel(current.alt, alt) && (!files || files.logo.sha256 === current.sha256)

const isSameLabel = (one: Label, other: Label) =>
  one.kk === other.kk && one.ru === other.ru && one.en === other.en

/** The logo with its files; undefined: they are no longer there. */
async function storeLogo(
  inside: TransactionContext,
  { alt, files }: LogoInput,
  current: SiteLogo | null,
  now: Date,
): Promise<SiteLogo | undefined> {
  if (!files) return current ? { ...current, alt } : undefined
  const logo = await storeAttachment(inside, files.logo, now)
  const icon = files.icon && (await storeAttachment(inside, files.icon, now))
  const size = logo && (await findLogoSize(inside.db, logo.sha256))
  if (!logo || !size || icon === undefined) return undefined
  return { sha256: logo.sha256, icon: icon?.sha256 ?? null, ...size, alt }
}

/** Saves the logo of the site as a new version of its settings, or takes it away. */
export const saveLogo = defineTransition({
  load: async ({ db }: TransactionContext, _: { readonly logo: LogoInput | null }) => {
    await lockVersions(db)
    const current = await findCurrentSite(db)
    return current ? accept(current) : refuse('site-unnamed')
  },
  allow: { permission: sitePermissions.manage, of: () => ({}) },
  rule: ({ thing, input: { logo } }) => {
    const current = thing.content.logo ?? null
    if (logo === null) return current ? accept(null) : refuse('logo-unchanged')
    if (!current) return logo.files ? accept(null) : refuse('file-missing')
    return isUnchanged(current, logo) ? refuse('logo-unchanged') : accept(null)
  },
  write: async (
    inside,
    { thing, input, now },
  ): Promise<{ number: number; logo: SiteLogo | null } | Refusal<'file-gone'>> => {
    const current = thing.content.logo ?? null
    const logo = input.logo && (await storeLogo(inside, input.logo, current, now))
    if (logo === undefined) return refuse('file-gone')
    const number = thing.number + 1
    await addSiteVersion(inside.db, { number, content: { ...thing.content, logo }, saved_at: now })
    return { number, logo }
  },
  audit: (_, { number }) => ({ what: 'site.changed', after: { number, fields: ['logo'] } }),
  journal: (_, { thing }, { logo }) => siteAct({ ...thing.content, logo }),
  notify: 'nobody',
})
