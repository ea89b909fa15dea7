import { DAY_MS } from '#domain/base/duration.ts'
import type { Language } from '#domain/base/text.ts'
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
  uploadMessages,
} from '#platform/uploads/index.ts'
import type { TypedComment } from './form.ts'
import { submissionMessages as words } from './messages.ts'

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
export async function readAttachment(
  ctx: Context,
  typed: TypedComment,
  { files, language, sender }: { files: readonly Upload[]; language: Language; sender: Sender },
): Promise<{ readonly attachment?: Attachment; readonly typed: TypedComment }> {
  const problem = (text: string) => ({
    typed: { ...typed, file: undefined, problems: { ...typed.problems, file: text } },
  })
  const [upload] = files
  if (upload) {
    if (files.length > 1) return problem(words['one-file'][language])
    const checked = await checkAttachment(upload)
    if (checked.ok) return { attachment: checked.value, typed }
    const { refusal } = checked
    return problem(
      (refusal === 'document-unknown' ? words['file-unknown'] : uploadMessages[refusal])[language],
    )
  }
  if (!typed.file) return { typed }
  const kept = await findRetainedUpload(ctx, typed.file.token, sender.browser)
  // The name is the one under which the file was kept, not one that the form may say.
  return kept
    ? { attachment: kept, typed: { ...typed, file: kept } }
    : problem(uploadMessages['file-gone'][language])
}

/** Keeps the file of a form that has to be sent again; the cookie binds it to the browser of a visitor. */
export async function retainAttachment(
  ctx: Context,
  origin: string,
  typed: TypedComment,
  { attachment, sender, language }: { attachment: Attachment; sender: Sender; language: Language },
): Promise<{ readonly typed: TypedComment; readonly cookie?: string }> {
  if (!('bytes' in attachment)) return { typed: { ...typed, file: attachment } }
  const browser = sender.browser ?? newKey()
  const kept = await retainUpload(ctx, { browser, uploader: sender.uploader, file: attachment })
  if (!kept.ok) {
    const problems = { ...typed.problems, file: uploadMessages[kept.refusal][language] }
    return { typed: { ...typed, file: undefined, problems } }
  }
  const file = { token: kept.value.token, name: kept.value.name }
  if ('account' in sender.uploader) return { typed: { ...typed, file } }
  const expires = new Date(ctx.now().getTime() + DAY_MS)
  return { typed: { ...typed, file }, cookie: uploadBrowserCookie(origin, browser, expires) }
}
