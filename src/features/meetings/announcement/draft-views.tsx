import { type Text, textIn } from '#domain/base/text.ts'
import { type DeskFrame, DeskPage } from '#ui/desk/index.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { Button, Form, Select } from '#ui/form/index.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { DESK, deskPath } from '../model.ts'
import { draftMessages as words } from './messages.ts'
import { draftPath, type MeetingDraft } from './model.ts'

export type NewPageProps = {
  readonly frame: DeskFrame
  readonly organisers: readonly { readonly id: string; readonly name: Text }[]
}

/** Chooses the organisation for which a new draft begins. */
export function NewPage({ frame, organisers }: NewPageProps) {
  const { language } = frame
  return (
    <DeskPage {...frame} at={DESK} title={words.newTitle[language]} lead={words.lead[language]}>
      {organisers.length === 0 ? (
        <Empty title={words.noBodies[language]} />
      ) : (
        <Form language={language} action={`/${language}${DESK}`}>
          <Select
            language={language}
            name="organisation"
            label={words.organiser[language]}
            value={organisers[0]?.id}
            options={organisers.map(({ id, name }) => ({ value: id, label: textIn(name, language) }))}
          />
          <Button>{words.begin[language]}</Button>
        </Form>
      )}
    </DeskPage>
  )
}

export type ClosedPageProps = {
  readonly frame: DeskFrame
  readonly draft: MeetingDraft
  readonly why: 'draft-announced' | 'draft-discarded' | 'correction-open' | 'meeting-gone'
}

/** A draft that can no longer be written: where its meeting is, or how to take the draft back. */
export function ClosedPage({ frame, draft, why }: ClosedPageProps) {
  const { language } = frame
  return (
    <DeskPage {...frame} at={DESK} title={words.editTitle[language]}>
      <Notice kind="information" title={words[why][language]}>
        {draft.meeting && !draft.meeting.withdrawn ? (
          <p>
            <a href={`/${language}${deskPath(draft.meeting)}`}>{words.toMeeting[language]}</a>
          </p>
        ) : null}
      </Notice>
      {why === 'draft-discarded' ? (
        <Form language={language} action={`/${language}${draftPath(draft.id)}/take-back`}>
          <Button kind="quiet">{words.takeBack[language]}</Button>
        </Form>
      ) : null}
    </DeskPage>
  )
}

/** Puts a notice before a previewed page that it is a preview, with the way back. `timed`: day and time are known. */
export const previewFrame = <Frame extends Pick<DeskFrame, 'language'>>(
  frame: Frame,
  id: string,
  timed: boolean,
) => ({
  ...frame,
  before: (
    <aside class="desk" aria-label={words.preview[frame.language]}>
      <div class="wrap">
        <p class="previewed">
          {words.previewNote[frame.language]} {timed ? null : `${words.previewNoDay[frame.language]} `}
          <a href={`/${frame.language}${draftPath(id)}`}>{words.backToDraft[frame.language]}</a>
        </p>
      </div>
    </aside>
  ),
})
