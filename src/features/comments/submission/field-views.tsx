import type { Language } from '#domain/base/text.ts'
import { Checkbox } from '#ui/form/index.ts'
import { words as uiWords } from '#ui/messages.ts'
import type { AuthorDraft } from '../joining/views.tsx'
import { submissionMessages as words } from './messages.ts'

/** The typed values and their errors by field. */
export type CommentDraft = AuthorDraft & {
  readonly body: string
  readonly wording: string
  /** A file that is kept already, so that it is not sent twice. */
  readonly file?: { readonly token: string; readonly name: string } | undefined
}

/** The file field: a file to choose, or one that was uploaded already. */
export const Attachment = ({
  language,
  draft,
}: {
  readonly language: Language
  readonly draft: CommentDraft
}) =>
  draft.file ? (
    <div class="field">
      <p>
        {words.attached[language]}: {draft.file.name}
      </p>
      <input type="hidden" name="fileToken" value={draft.file.token} />
      <Checkbox
        language={language}
        name="withoutFile"
        label={words.withoutFile[language]}
        value="yes"
        optional
      />
    </div>
  ) : (
    <div class={draft.problems.file ? 'field bad' : 'field'}>
      <label for="file">
        {words.file[language]} <small>({uiWords.optional[language]})</small>
      </label>
      <p class="help" id="file-help">
        {words.fileHelp[language]}
      </p>
      {draft.problems.file ? (
        <p class="error" id="file-error">
          <span class="vh">{uiWords.error[language]}: </span>
          {draft.problems.file}
        </p>
      ) : null}
      <input
        id="file"
        type="file"
        name="file"
        accept="image/jpeg,image/png,image/webp,.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp"
        aria-invalid={draft.problems.file ? 'true' : undefined}
        aria-describedby={draft.problems.file ? 'file-error file-help' : 'file-help'}
      />
    </div>
  )
