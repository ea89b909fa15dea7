import type { Language } from '#domain/base/text.ts'
import { Checkbox } from '#ui/form/index.ts'
import { uiMessages } from '#ui/messages.ts'
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
    <div class={error ? 'field bad' : 'field'}>
      <label for="file">
        {submissionMessages.file[language]} <small>({uiMessages.optional[language]})</small>
      </label>
      <p class="help" id="file-help">
        {submissionMessages.fileHelp[language]}
      </p>
      {error ? (
        <p class="error" id="file-error">
          <span class="vh">{uiMessages.error[language]}: </span>
          {error}
        </p>
      ) : null}
      <input
        id="file"
        type="file"
        name="file"
        accept="image/jpeg,image/png,image/webp,.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp"
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? 'file-error file-help' : 'file-help'}
      />
    </div>
  )
