import type { LocalDate } from '#domain/base/local-date.ts'
import { textIn } from '#domain/base/text.ts'
import { type DeskFrame, DeskPage } from '#ui/desk/index.ts'
import { Autosave } from '#ui/editor/editor.tsx'
import { Button, ButtonLink, Form, TextField } from '#ui/form/index.ts'
import { formatDay, formatDayTime } from '#ui/format/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { UploadForm } from '#ui/upload/upload.tsx'
import { DESK } from '../model.ts'
import {
  AboutFields,
  type Choices,
  DirectoryLists,
  FixedFields,
  LinkFields,
  RegistrationFields,
  WhenWhereFields,
} from './editor-field-views.tsx'
import { fieldLabel } from './field-messages.ts'
import { type DraftFormProps, errorOf } from './field-views.tsx'
import { draftMessages as words } from './messages.ts'
import { draftPath, type MeetingDraft } from './model.ts'
import { RowFields } from './row-views.tsx'

export type EditorPageProps = Omit<DraftFormProps, 'language' | 'action'> & {
  readonly frame: DeskFrame
  readonly draft: MeetingDraft
  readonly sitting: string
  readonly mayAnnounce: boolean
  readonly choices: Choices
  /** The day by which the law requires the announcement, with the article; late: the day has passed. */
  readonly notice: { readonly day: LocalDate; readonly article: string; readonly late: boolean } | undefined
  readonly zone: string
  readonly offset: string
  /** The time that was typed for a scheduled announcement, and whether it has passed. */
  readonly later?: { readonly day: string; readonly time: string; readonly wrong: boolean } | undefined
  readonly uploadError?: string | undefined
}

/** The form in which a meeting is written in all its languages. */
export function EditorPage(props: EditorPageProps) {
  const { frame, draft, problems } = props
  const { language } = frame
  const action = `/${language}${draftPath(draft.id)}`
  const form: DraftFormProps = { ...props, language, action }
  const isCorrection = draft.meeting !== null
  const savedAt = formatDayTime(language, draft.changedAt.toISOString(), props.zone)
  return (
    <DeskPage
      {...frame}
      at={DESK}
      above={<a href={`/${language}${DESK}?show=drafts`}>{words.backToDrafts[language]}</a>}
      title={(isCorrection ? words.correctTitle : words.editTitle)[language]}
      lead={(isCorrection ? words.correctLead : words.lead)[language]}
    >
      <Notices {...props} />
      <Form
        wide
        language={language}
        action={action}
        problems={Object.keys(problems).map((field) => ({
          field,
          text: `${fieldLabel(field, language)}: ${errorOf(form, field)}`,
        }))}
      >
        <input type="hidden" name="version" value={String(draft.version)} />
        <input type="hidden" name="sitting" value={props.sitting} />
        <div class="doings">
          <Button>{words.save[language]}</Button>
          <Autosave language={language} action={action} />
        </div>
        <p class="quiet">
          {textIn(draft.organiser.name, language)}. {words.saved[language](savedAt, draft.changedBy ?? '')}
        </p>
        <AboutFields {...form} />
        {isCorrection ? <FixedFields {...form} draft={draft} /> : <WhenWhereFields {...props} form={form} />}
        <LinkFields {...form} />
        <RegistrationFields {...form} />
        <RowFields {...form} />
        <DirectoryLists language={language} choices={props.choices} />
        <Buttons {...props} action={action} />
      </Form>
      <OtherForms {...props} action={action} />
    </DeskPage>
  )
}

/** Why the draft cannot be announced, when it will be announced by itself, and by when the law requires it. */
function Notices({ frame, draft, notice, zone, problems }: EditorPageProps) {
  const { language } = frame
  return (
    <>
      {Object.keys(problems).length > 0 ? (
        <Notice kind="attention" title={words.notAnnounced[language]} />
      ) : null}
      {draft.announceFailed ? <Notice kind="attention" title={words.scheduleFailed[language]} /> : null}
      {draft.announceAt ? (
        <Notice
          kind="information"
          title={words.scheduled[language](formatDayTime(language, draft.announceAt.toISOString(), zone))}
        />
      ) : null}
      {notice ? (
        <p class={notice.late ? 'error' : undefined}>
          {(notice.late ? words.noticeLate : words.noticeBy)[language](
            formatDay(language, notice.day),
            notice.article,
          )}
        </p>
      ) : null}
    </>
  )
}

/** The buttons that send the form: save, preview, announce now or later. */
function Buttons({
  frame,
  draft,
  mayAnnounce,
  action,
  later,
}: EditorPageProps & { readonly action: string }) {
  const { language } = frame
  const announce = (draft.meeting ? words.publish : words.announce)[language]
  return (
    <>
      <div class="doings">
        <Button>{words.save[language]}</Button>
        <button class="btn calm" type="submit" name="do" value="preview">
          {words.preview[language]}
        </button>
      </div>
      {mayAnnounce ? (
        <fieldset class="rows">
          <legend>{announce}</legend>
          {draft.meeting ? null : <p>{words.announceWhy[language]}</p>}
          <button class="btn" type="submit" formAction={`${action}/announce`}>
            {announce}
          </button>
          {draft.meeting ? null : (
            <>
              <p>{words.later[language]}</p>
              <div class="abreast">
                <TextField
                  language={language}
                  name="laterDay"
                  label={words.laterDay[language]}
                  type="date"
                  width="short"
                  value={later?.day}
                  error={later?.wrong ? words['schedule-past'][language] : undefined}
                  optional
                />
                <TextField
                  language={language}
                  name="laterTime"
                  label={words.laterTime[language]}
                  type="time"
                  width="short"
                  value={later?.time}
                  optional
                />
              </div>
              <button class="btn calm" type="submit" formAction={`${action}/schedule`}>
                {words.schedule[language]}
              </button>
            </>
          )}
        </fieldset>
      ) : null}
    </>
  )
}

/** Forms of their own: upload a file, cancel the schedule, discard the draft; and the link to its versions. */
function OtherForms({ frame, draft, action, uploadError }: EditorPageProps & { readonly action: string }) {
  const { language } = frame
  return (
    <>
      <Section title={words.upload[language]} id="upload">
        <UploadForm
          language={language}
          action={`${action}/upload`}
          name="file"
          label={words.uploadLabel[language]}
          help={words.uploadHelp[language]}
          error={uploadError}
          accept=".pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp"
          button={words.upload[language]}
        />
      </Section>
      <Section title={words.discard[language]}>
        <p>{words.discardWhy[language]}</p>
        <div class="doings">
          <ButtonLink kind="quiet" href={`${action}/versions`}>
            {words.versions[language]}
          </ButtonLink>
          {draft.announceAt ? (
            <Form language={language} action={`${action}/unschedule`}>
              <Button kind="quiet">{words.unschedule[language]}</Button>
            </Form>
          ) : null}
          <Form language={language} action={`${action}/discard`}>
            <Button kind="danger">{words.discard[language]}</Button>
          </Form>
        </div>
      </Section>
    </>
  )
}
