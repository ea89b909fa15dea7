import type { LocalDate } from '#domain/base/local-date.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import { DeskPage } from '#ui/desk/index.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { Button, ButtonLink, Form, Select } from '#ui/form/index.ts'
import { formatDayOfYear } from '#ui/format/index.ts'
import { deskMessages as words } from '../desk-messages.ts'
import { type DeskForm, type Frame, problemsOf, TextFields } from '../desk-views.tsx'
import { stateNames } from '../messages.ts'
import { consultationDesk, DESK, documentKindNames, documentKinds, documentPath, stateOf } from '../model.ts'
import type { DeskDocument } from './model.ts'

export type DeskListProps = {
  readonly frame: Frame
  readonly documents: readonly DeskDocument[]
  readonly today: LocalDate
}

/** Documents of the bodies for which this person works, the most urgent first. */
export const DeskListPage = ({ frame, documents, today }: DeskListProps) => {
  const { language } = frame
  return (
    <DeskPage
      {...frame}
      at={DESK}
      title={words.title[language]}
      lead={words.lead[language]}
      actions={<ButtonLink href={`/${language}${DESK}/new`}>{words.create[language]}</ButtonLink>}
    >
      {documents.length > 0 ? (
        <ul class="talks">{documents.map((one) => item(one, language, today))}</ul>
      ) : (
        <Empty title={words.none[language]} />
      )}
    </DeskPage>
  )
}

function item(
  { document, kind, title, body, drafted, consultation }: DeskDocument,
  language: Language,
  today: string,
) {
  const href = consultation ? consultationDesk(consultation.id) : documentPath(document)
  const late = consultation && consultation.unanswered > 0 && today > consultation.answersDueOn
  return (
    <li>
      <p class="meta">
        <b>
          {consultation
            ? stateNames[stateOfRow(consultation, today)][language]
            : words.inPreparation[language]}
        </b>
        {consultation && drafted ? (
          <a href={`/${language}${documentPath(document)}`}>{words.nextInPreparation[language]}</a>
        ) : null}
      </p>
      <h2>
        <a href={`/${language}${href}`}>{textIn(title, language)}</a>
      </h2>
      <p class="meta">
        <span>{documentKinds[kind].label[language]}</span>
        <span>{textIn(body, language)}</span>
        {consultation && consultation.unanswered > 0 ? (
          <span class={late ? 'late' : undefined}>
            {words.toAnswer[language](consultation.unanswered)},{' '}
            {words.due[language](formatDayOfYear(language, consultation.answersDueOn))}
            {late ? `, ${words.late[language]}` : ''}
          </span>
        ) : null}
      </p>
    </li>
  )
}

const stateOfRow = (row: NonNullable<DeskDocument['consultation']>, today: LocalDate) =>
  stateOf(
    {
      ...row,
      announcedAt: new Date(0),
      closedAt: row.closedAt ? new Date(row.closedAt) : null,
      decidedAt: null,
    },
    today,
  )

export type NewDocumentProps = {
  readonly frame: Frame
  readonly bodies: readonly { readonly value: string; readonly label: string }[]
  readonly draft: DeskForm
}

/** The form of a new document: its kind, title and body. */
export const NewDocumentPage = ({ frame, bodies, draft }: NewDocumentProps) => {
  const { language } = frame
  return (
    <DeskPage {...frame} at={DESK} title={words.create[language]}>
      <Form
        language={language}
        action={`/${language}${DESK}/new`}
        problems={problemsOf(draft, language)}
        wide
      >
        <Select
          language={language}
          name="kind"
          label={words.kind[language]}
          value={draft.typed.kind ?? 'legal-act'}
          options={documentKindNames.map((value) => ({ value, label: documentKinds[value].label[language] }))}
        />
        <Select
          language={language}
          name="organisation"
          label={words.body[language]}
          value={draft.typed.organisation ?? ''}
          error={draft.problems.organisation}
          options={bodies}
        />
        <TextFields language={language} name="title" label={words.name[language]} draft={draft} />
        <Button>{words.begin[language]}</Button>
      </Form>
    </DeskPage>
  )
}
