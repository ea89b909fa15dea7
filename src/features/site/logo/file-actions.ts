import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Context } from '#platform/context.ts'
import type { Actor } from '#platform/identity/index.ts'
import {
  type CheckedFile,
  checkLogo,
  findRetainedUpload,
  type LogoRefusal,
  type RetainedUpload,
  retainUpload,
} from '#platform/uploads/index.ts'
import type { SentLogo } from './model.ts'

/** The files of a logo that wait for its form. */
export type WaitingLogo = { readonly logo: RetainedUpload; readonly icon: RetainedUpload | null }

/** Keeps a logo that came with the form, or finds the one that waits for it; undefined: there is neither. */
export async function retainLogo(
  ctx: Context,
  sent: SentLogo | undefined,
  { actor, upload }: { readonly actor: Actor; readonly upload: Parameters<typeof checkLogo>[0] | undefined },
): Promise<Result<WaitingLogo | undefined, LogoRefusal | 'upload-quota' | 'file-gone'>> {
  if (!upload) return findWaiting(ctx, sent, actor)
  const checked = await checkLogo(upload)
  if (!checked.ok) return checked
  const retain = (file: CheckedFile) =>
    retainUpload(ctx, { browser: actor.session, uploader: { account: actor.account }, file })
  const logo = await retain(checked.value.logo)
  const icon = checked.value.icon && (await retain(checked.value.icon))
  if (!logo.ok) return logo
  if (icon && !icon.ok) return icon
  return accept({ logo: logo.value, icon: icon?.value ?? null })
}

async function findWaiting(ctx: Context, sent: SentLogo | undefined, { session }: Actor) {
  if (!sent) return accept(undefined)
  const logo = await findRetainedUpload(ctx, sent.logo, session)
  const icon = sent.icon === null ? null : await findRetainedUpload(ctx, sent.icon, session)
  return logo && icon !== undefined ? accept({ logo, icon }) : refuse('file-gone')
}
