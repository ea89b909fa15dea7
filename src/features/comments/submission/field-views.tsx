import type { Language } from '#domain/base/text.ts'
import { Checkbox } from '#ui/form/index.ts'
import { words as uiWords } from '#ui/messages.ts'
import { submissionMessages as words } from './messages.ts'
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
        {words.attached[language]}: {file.name}
      </p>
      <input type="hidden" name="fileToken" value={file.token} />
      <Checkbox
        language={language}
        name="withoutFile"
        label={words.withoutFile[language]}
        value="yes"
        optional
      />
    </div>
  ) : (
    <div class={error ? 'field bad' : 'field'}>
      <label for="file">
        {words.file[language]} <small>({uiWords.optional[language]})</small>
      </label>
      <p class="help" id="file-help">
        {words.fileHelp[language]}
      </p>
      {error ? (
        <p class="error" id="file-error">
          <span class="vh">{uiWords.error[language]}: </span>
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
