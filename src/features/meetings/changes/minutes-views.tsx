import type { Language } from '#domain/base/text.ts'
import { Checkbox, type FormControls, TextField } from '#ui/form/index.ts'
import { FileField } from '#ui/upload/upload.tsx'
import { changeMessages } from './messages.ts'
import type { StoredMinutes } from './model.ts'

export type MinutesFieldsProps = {
  readonly language: Language
  /** A link to minutes on another site, as it was typed. */
  readonly link: ReturnType<FormControls['field']>
  /** Minutes that were uploaded already, when something else was wrong. */
  readonly kept: StoredMinutes | undefined
  readonly fileError: string | undefined
}

/** The minutes: a file to choose, one that was uploaded already, or a link. */
export function MinutesFields({ language, link, kept, fileError }: MinutesFieldsProps) {
  return (
    <>
      {kept ? (
        <div class="field">
          <p>
            {changeMessages.minutesAdded[language]}: <a href={kept.address}>{kept.name}</a>
          </p>
          <input type="hidden" name="minutesFile" value={kept.address} />
          <input type="hidden" name="minutesName" value={kept.name} />
          <input type="hidden" name="minutesSeal" value={kept.seal} />
          <Checkbox
            language={language}
            name="withoutMinutes"
            label={changeMessages.withoutMinutes[language]}
            value="yes"
            optional
          />
        </div>
      ) : (
        <FileField
          language={language}
          name="file"
          label={changeMessages.minutesFile[language]}
          help={changeMessages.minutesFileHelp[language]}
          error={fileError}
          accept=".pdf,.docx,.odt"
          optional
        />
      )}
      <TextField
        {...link}
        label={changeMessages.minutes[language]}
        help={changeMessages.minutesHelp[language]}
        optional
      />
    </>
  )
}
