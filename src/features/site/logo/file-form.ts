import { refuseField } from '#domain/base/form.ts'
import type { Context } from '#platform/context.ts'
import type { Upload } from '#platform/http/index.ts'
import type { Actor } from '#platform/identity/index.ts'
import { checkLogo, findRetainedUpload, type RetainedUpload, retainUpload } from '#platform/uploads/index.ts'
import type { SentLogoForm } from './form.ts'

/** The files of a logo that wait for its form. */
export type WaitingLogo = { readonly logo: RetainedUpload; readonly icon: RetainedUpload | null }

/** The file that came with the form, or the one that waits for it; what is wrong is said in the form. */
export async function readLogoFileField(
  ctx: Context,
  form: SentLogoForm,
  { actor, upload }: { readonly actor: Actor; readonly upload: Upload | undefined },
): Promise<{ readonly form: SentLogoForm; readonly waiting?: WaitingLogo | undefined }> {
  if (!upload) return findWaiting(ctx, form, actor)
  const checked = await checkLogo(upload)
  if (!checked.ok) return { form: refuseField(form, 'logo', checked.refusal) }
  const retain = (file: Parameters<typeof retainUpload>[1]['file']) =>
    retainUpload(ctx, { browser: actor.session, uploader: { account: actor.account }, file })
  const logo = await retain(checked.value.logo)
  const icon = checked.value.icon && (await retain(checked.value.icon))
  if (!logo.ok) return { form: refuseField(form, 'logo', logo.refusal) }
  if (icon && !icon.ok) return { form: refuseField(form, 'logo', icon.refusal) }
  const waiting = { logo: logo.value, icon: icon?.value ?? null }
  return { form: { ...form, sent: { logo: logo.value.token, icon: icon?.value.token ?? null } }, waiting }
}

async function findWaiting(ctx: Context, form: SentLogoForm, { session }: Actor) {
  if (!form.sent) return { form }
  const logo = await findRetainedUpload(ctx, form.sent.logo, session)
  const icon = form.sent.icon === null ? null : await findRetainedUpload(ctx, form.sent.icon, session)
  if (logo && icon !== undefined) return { form, waiting: { logo, icon } }
  return { form: refuseField({ ...form, sent: undefined }, 'logo', 'file-gone' as const) }
}
