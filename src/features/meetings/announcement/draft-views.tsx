import { type Text, textIn } from '#domain/base/text.ts'
import { DeskPage } from '#ui/desk/index.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { Button, Form, Select } from '#ui/form/index.ts'
import { Notice } from '#ui/notice/notice.tsx'
import type { Frame } from '../desk/frame.ts'
import { deskPath, draftPath, MEETINGS_DESK } from '../desk/model.ts'
import type { DraftView } from './draft-view.tsx'
import { draftMessages as words } from './messages.ts'

export type NewPageProps = {
  readonly frame: Frame
  readonly bodies: readonly { readonly id: string; readonly name: Text }[]
}

/** For which body the meeting is; with only one there is nothing to choose but to begin. */
export function NewPage({ frame, bodies }: NewPageProps) {
  const { language } = frame
  return (
    <DeskPage {...frame} at={MEETINGS_DESK} title={words.newTitle[language]} lead={words.lead[language]}>
      {bodies.length === 0 ? (
        <Empty title={words.noBodies[language]} />
      ) : (
        <Form language={language} action={`/${language}${MEETINGS_DESK}`}>
          <Select
            language={language}
            name="organisation"
            label={words.organiser[language]}
            value={bodies[0]?.id}
            options={bodies.map(({ id, name }) => ({ value: id, label: textIn(name, language) }))}
          />
          <Button>{words.begin[language]}</Button>
        </Form>
      )}
    </DeskPage>
  )
}

export type ClosedPageProps = {
  readonly frame: Frame
  readonly draft: DraftView
  readonly why: 'draft-announced' | 'draft-discarded' | 'correction-open' | 'meeting-gone'
}

/** A draft that is no more to be written: where it went, or how to take it back. */
export function ClosedPage({ frame, draft, why }: ClosedPageProps) {
  const { language } = frame
  return (
    <DeskPage {...frame} at={MEETINGS_DESK} title={words.editTitle[language]}>
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
