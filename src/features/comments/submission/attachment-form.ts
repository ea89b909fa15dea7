import { DAY_MS } from '#domain/base/duration.ts'
import type { Context } from '#platform/context.ts'
import { newKey } from '#platform/crypto/token.ts'
import type { RouteRequest, Upload } from '#platform/http/index.ts'
import { readUploadBrowser, uploadBrowserCookie } from '#platform/identity/index.ts'
import {
  type Attachment,
  checkAttachment,
  findRetainedUpload,
  retainUpload,
  type Uploader,
} from '#platform/uploads/index.ts'
import type { CommentFormState, CommentProblem } from './form.ts'

/** Who sends a file, and the browser to which a kept file is bound. */
export type Sender = {
  readonly uploader: Uploader
  readonly browser: string | undefined
}

export const senderOf = ({
  actor,
  network,
  request,
  frame,
}: Pick<RouteRequest, 'actor' | 'network' | 'request' | 'frame'>): Sender => ({
  uploader: actor ? { account: actor.account } : { network },
  browser: actor ? actor.session : readUploadBrowser(request, frame.origin),
})

/** The file of a form: sent with it, or kept since it was refused; what is wrong with it is said in the problems. */
export async function readAttachmentField(
  ctx: Context,
  form: CommentFormState,
  { files, sender }: { files: readonly Upload[]; sender: Sender },
): Promise<{ readonly attachment?: Attachment; readonly form: CommentFormState }> {
  const [upload] = files
  if (upload) {
    if (files.length > 1) return { form: refuseFile(form, 'one-file') }
    const checked = await checkAttachment(upload)
    if (checked.ok) return { attachment: checked.value, form }
    const { refusal } = checked
    return { form: refuseFile(form, refusal === 'document-unknown' ? 'file-unknown' : refusal) }
  }
  if (!form.file) return { form }
  const kept = await findRetainedUpload(ctx, form.file.token, sender.browser)
  // The name is the one under which the file was kept, not one that the form may say.
  return kept ? { attachment: kept, form: { ...form, file: kept } } : { form: refuseFile(form, 'file-gone') }
}

/** The form without its file, and why. */
export const refuseFile = (form: CommentFormState, problem: CommentProblem): CommentFormState => ({
  ...form,
  file: undefined,
  problems: { ...form.problems, file: problem },
})

/** Keeps the file of a form that has to be sent again; the cookie binds it to the browser of a visitor. */
export async function retainAttachment(
  ctx: Context,
  origin: string,
  form: CommentFormState,
  { attachment, sender }: { attachment: Attachment; sender: Sender },
): Promise<{ readonly form: CommentFormState; readonly cookie?: string }> {
  if (!('bytes' in attachment)) return { form: { ...form, file: attachment } }
  const browser = sender.browser ?? newKey()
  const kept = await retainUpload(ctx, { browser, uploader: sender.uploader, file: attachment })
  if (!kept.ok) return { form: refuseFile(form, kept.refusal) }
  const file = { token: kept.value.token, name: kept.value.name }
  if ('account' in sender.uploader) return { form: { ...form, file } }
  const expires = new Date(ctx.now().getTime() + DAY_MS)
  return { form: { ...form, file }, cookie: uploadBrowserCookie(origin, browser, expires) }
}
