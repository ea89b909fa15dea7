import type { Language } from '#domain/base/text.ts'
import { Checkbox } from '#ui/form/index.ts'
import { FileField } from '#ui/upload/upload.tsx'
import { submissionMessages } from './messages.ts'
import type { RetainedFile } from './model.ts'

/** The file field: a file to choose, or one that was uploaded already. */
export const Attachment = ({
  language,
  file,
  error,
}: {
  readonly language: Language
  readonly file: RetainedFile | undefined
  readonly error: string | undefined
}) =>
  file ? (
    <div class="field">
      <p>
        {submissionMessages.attached[language]}: {file.name}
      </p>
      <input type="hidden" name="fileToken" value={file.token} />
      <Checkbox
        language={language}
        name="withoutFile"
        label={submissionMessages.withoutFile[language]}
        value="yes"
        optional
      />
    </div>
  ) : (
    <FileField
      language={language}
      name="file"
      label={submissionMessages.file[language]}
      help={submissionMessages.fileHelp[language]}
      error={error}
      accept="image/jpeg,image/png,image/webp,.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp"
      optional
    />
  )
