import type { ComponentChild } from 'preact'
import type { LocalDate } from '#domain/base/local-date.ts'
import { textIn } from '#domain/base/text.ts'
import { articleOf } from '#features/deadlines/index.ts'
import { ClosedFields, DraftForm, type DraftPartForm, type OpenedDraft } from '#features/drafts/index.ts'
import { Button, Textarea } from '#ui/form/index.ts'
import { formatDay } from '#ui/format/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { UploadForm } from '#ui/upload/upload.tsx'
import { meetingDeskPath } from '../model.ts'
import {
  AboutFields,
  type DirectoryChoices,
  DirectoryLists,
  FixedFields,
  LinkFields,
  RegistrationFields,
  WhenWhereFields,
} from './fields/group-views.tsx'
import { RowFields } from './fields/row-views.tsx'
import { type MeetingFormProps, meetingFields } from './fields/views.tsx'
import { preparationMessages } from './messages.ts'
import { draftPath, type MeetingContent } from './model.ts'

/** The day by which the law requires the announcement, with the article; late: the day has passed. */
export type LegalNotice = {
  readonly day: LocalDate
  /** The term of law that asks for it. */
  readonly term: Parameters<typeof articleOf>[0]
  readonly late: boolean
}

export type EditFormProps = Pick<MeetingFormProps, 'language' | 'content' | 'seals'> & {
  readonly opened: OpenedDraft<MeetingContent>
  readonly form: DraftPartForm
  readonly choices: DirectoryChoices
  readonly notice: LegalNotice | undefined
  /** Of the clock of the place: '+05:00'. */
  readonly offset: string
}

/** The form in which a meeting is written in all its languages; of what is no longer edited the texts alone. */
export function EditForm(props: EditFormProps) {
  const { language, content, opened, form, seals, choices } = props
  const { draft, formId } = opened
  if (!opened.editable) return <ClosedFields fields={meetingFields(draft.content, language)} />
  const action = `/${language}${draftPath(draft)}`
  const { errors = {}, rows } = form
  const fields = {
    language,
    content,
    organiserName: draft.publisher.name,
    changes: draft.changes,
    errors,
    action,
    rows,
    seals,
  }
  const announced = draft.state === 'published' ? draft.slug : null
  return (
    <>
      <p>{(announced ? preparationMessages.correctLead : preparationMessages.formLead)[language]}</p>
      <Notice language={language} notice={props.notice} />
      <DraftForm
        {...form}
        language={language}
        version={draft.version}
        formId={formId}
        action={action}
        autosave
      >
        {/* The first button is what the Enter key presses: it must not be one of those beside rows. */}
        <div class="doings">
          <Button>{preparationMessages.save[language]}</Button>
        </div>
        <p class="quiet">{textIn(draft.publisher.name, language)}</p>
        <AboutFields {...fields} />
        {announced ? (
          <FixedFields {...fields} slug={announced} />
        ) : (
          <WhenWhereFields fields={fields} offset={props.offset} choices={choices} />
        )}
        <LinkFields {...fields} />
        <RegistrationFields {...fields} />
        <RowFields {...fields} />
        <DirectoryLists language={language} choices={choices} />
      </DraftForm>
      <Section title={preparationMessages.upload[language]} id="upload">
        <UploadForm
          language={language}
          action={`${action}/upload`}
          name="file"
          label={preparationMessages.uploadLabel[language]}
          help={preparationMessages.uploadHelp[language]}
          error={errors.file}
          accept=".pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp"
          button={preparationMessages.upload[language]}
        />
      </Section>
      <Section title={preparationMessages.geojsonTitle[language]} id="location">
        <UploadForm
          language={language}
          action={`${action}/location`}
          name="geojsonFile"
          label={preparationMessages.geojsonFile[language]}
          help={preparationMessages.geojsonHelp[language]}
          accept=".geojson,.json,application/geo+json"
          button={preparationMessages.geojsonButton[language]}
        >
          <Textarea
            language={language}
            name="geojson"
            label={preparationMessages.geojsonText[language]}
            value={form.typed?.geojson}
            error={errors.geojson}
            rows={4}
            optional
          />
        </UploadForm>
      </Section>
    </>
  )
}

/** What announcing means, and by when the law requires it; the way to a meeting that is announced. */
export const Remarks = ({
  language,
  notice,
  announced,
}: Pick<EditFormProps, 'language' | 'notice'> & { readonly announced: string | null }) =>
  announced ? (
    <p>
      <a href={`/${language}${meetingDeskPath({ slug: announced })}`}>
        {preparationMessages.toMeeting[language]}
      </a>
    </p>
  ) : (
    <>
      <p>{preparationMessages.announceWhy[language]}</p>
      <Notice language={language} notice={notice} />
    </>
  )

const Notice = ({ language, notice }: Pick<EditFormProps, 'language' | 'notice'>) =>
  notice ? (
    <p class={notice.late ? 'error' : undefined}>
      {(notice.late ? preparationMessages.noticeLate : preparationMessages.noticeBy)[language](
        formatDay(language, notice.day),
        articleOf(notice.term, language),
      )}
    </p>
  ) : null

/** Stands above a previewed page; without day or hour it says which are shown instead. */
export const PreviewNotices = ({
  language,
  notice,
  timed,
}: {
  readonly language: EditFormProps['language']
  readonly notice: ComponentChild
  readonly timed: boolean
}) => (
  <>
    {notice}
    {timed ? null : <p class="wrap">{preparationMessages.previewNoDay[language]}</p>}
  </>
)
