import { accept, type Result } from '#domain/base/result.ts'
import type { Context } from '#platform/context.ts'
import { newKey } from '#platform/crypto/token.ts'
import { type Attachment, reserveUpload, retainUpload, type Uploader } from '#platform/uploads/index.ts'
import type { RetainedFile } from '../model.ts'

/** Who sends a file, and the browser to which a kept file is bound. */
export type FileSender = {
  readonly uploader: Uploader
  readonly browser: string | undefined
}
type SentAttachment = { readonly attachment: Attachment; readonly sender: FileSender }

/** Keeps the file of a form that has to be sent again. `browser`: to which the file of a visitor is bound. */
export async function retainAttachment(
  ctx: Context,
  { attachment, sender: { uploader, browser = newKey() } }: SentAttachment,
): Promise<Result<{ readonly file: RetainedFile; readonly browser?: string }, 'upload-quota'>> {
  if (!('bytes' in attachment)) return accept({ file: attachment })
  const upload = await retainUpload(ctx, { browser, uploader, file: attachment })
  if (!upload.ok) return upload
  const file = { token: upload.value.token, name: upload.value.name }
  return accept('account' in uploader ? { file } : { file, browser })
}

/** Takes the bytes of a file from the quota of its sender; false: it is used up. A kept file has taken them already. */
export const reserveAttachment = async (
  ctx: Context,
  { attachment, sender }: SentAttachment,
): Promise<boolean> =>
  !('bytes' in attachment) || (await reserveUpload(ctx, sender.uploader, attachment.bytes.length))
