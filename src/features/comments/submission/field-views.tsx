import type { Language } from '#domain/base/text.ts'
import { Checkbox, TextField } from '#ui/form/index.ts'
import { words as uiWords } from '#ui/words.ts'
import type { Frame } from '../views.tsx'
import { sayMessages as words } from './messages.ts'

/** What was typed and what is wrong with it, by field. */
export type SayDraft = {
  readonly body: string
  readonly wording: string
  readonly name: string
  readonly email: string
  /** A file that was taken already, so that it is not sent twice. */
  readonly file?: { readonly sha256: string; readonly name: string } | undefined
  readonly problems: Readonly<Record<string, string>>
}

/** The file that goes with a comment: to be chosen, or taken already. */
export const Attachment = ({ language, draft }: { readonly language: Language; readonly draft: SayDraft }) =>
  draft.file ? (
    <div class="field">
      <p>
        {words.attached[language]}: {draft.file.name}
      </p>
      <input type="hidden" name="fileHash" value={draft.file.sha256} />
      <input type="hidden" name="fileName" value={draft.file.name} />
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

/** Who speaks: as signed in, or by a name and an address that a letter confirms. */
export function Who({
  frame: { language },
  signedAs,
  draft,
}: {
  readonly frame: Frame
  /** How the person is signed in; undefined for one who gives an address. */
  readonly signedAs: string | undefined
  readonly draft: Pick<SayDraft, 'name' | 'email' | 'problems'>
}) {
  if (signedAs !== undefined) return <p>{words.signedAs[language](signedAs)}</p>
  return (
    <>
      <TextField
        language={language}
        name="name"
        label={words.name[language]}
        help={words.nameHelp[language]}
        error={draft.problems.name}
        value={draft.name}
        autocomplete="name"
        optional
      />
      <TextField
        language={language}
        name="email"
        type="email"
        label={words.email[language]}
        help={words.emailHelp[language]}
        error={draft.problems.email}
        value={draft.email}
        autocomplete="email"
      />
    </>
  )
}
