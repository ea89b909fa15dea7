import type { Context } from '#platform/context.ts'
import type { Upload } from '#platform/http/index.ts'
import { type Attachment, checkAttachment, findRetainedUpload } from '#platform/uploads/index.ts'
import type { CommentFormState, CommentProblem } from '../form.ts'
import type { FileSender } from './actions.ts'

/** The file of a form: sent with it, or retained since it was refused; what is wrong with it is said in the problems. */
export async function readAttachmentField(
  ctx: Context,
  form: CommentFormState,
  { files, sender }: { files: readonly Upload[]; sender: FileSender },
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
  const retained = await findRetainedUpload(ctx, form.file.token, sender.browser)
  // The name is the one under which the file was retained, not one that the form may say.
  return retained
    ? { attachment: retained, form: { ...form, file: retained } }
    : { form: refuseFile(form, 'file-gone') }
}

/** The form without its file, and why. */
export const refuseFile = (form: CommentFormState, problem: CommentProblem): CommentFormState => ({
  ...form,
  file: undefined,
  problems: { ...form.problems, file: problem },
})
