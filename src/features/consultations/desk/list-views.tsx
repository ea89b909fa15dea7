import type { LocalDate } from '#domain/base/local-date.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import type { DraftText } from '#domain/translation/index.ts'
import { draftStateNames, draftTitleOf } from '#features/drafts/index.ts'
import { type DeskFrame, DeskPage } from '#ui/desk/index.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { ButtonLink } from '#ui/form/index.ts'
import { formatDayOfYear } from '#ui/format/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { stateNames } from '../messages.ts'
import {
  consultationDeskPath,
  DESK_PATH,
  DOCUMENTS_PATH,
  documentKinds,
  documentPath,
  knownAnswersDay,
  stateOf,
} from '../model.ts'
import { preparationMessages } from '../preparation/messages.ts'
import { deskMessages as words } from './messages.ts'
import type { DeskConsultation } from './model.ts'

/** A document that is not announced yet, or whose next version is in preparation. */
export type UnfinishedDocument = {
  readonly id: string
  readonly state: keyof typeof draftStateNames
  readonly title: DraftText
}

export type DeskListPageProps = {
  readonly frame: DeskFrame
  readonly unfinished: readonly UnfinishedDocument[]
  readonly consultations: readonly DeskConsultation[]
  readonly today: LocalDate
}

/** What the organisations for which this person works prepare and discuss, the most urgent first. */
export const DeskListPage = ({ frame, unfinished, consultations, today }: DeskListPageProps) => {
  const { language } = frame
  return (
    <DeskPage
      {...frame}
      at={DESK_PATH}
      title={words.title[language]}
      lead={words.lead[language]}
      actions={<ButtonLink href={`/${language}${DOCUMENTS_PATH}`}>{words.create[language]}</ButtonLink>}
    >
      {unfinished.length > 0 ? (
        <Section title={words.inPreparation[language]}>
          <ul class="talks">{unfinished.map((one) => preparedItem(one, language))}</ul>
        </Section>
      ) : null}
      {consultations.length > 0 ? (
        <ul class="talks">{consultations.map((one) => item(one, language, today))}</ul>
      ) : unfinished.length === 0 ? (
        <Empty title={words.none[language]} />
      ) : null}
    </DeskPage>
  )
}

function preparedItem({ id, state, title }: UnfinishedDocument, language: Language) {
  const shown = draftTitleOf(title, language)
  return (
    <li>
      <p class="meta">
        <b>{state === 'published' ? words.nextInPreparation[language] : draftStateNames[state][language]}</b>
      </p>
      <h2>
        <a
          href={`/${language}${documentPath(id)}`}
          lang={shown && shown.language !== language ? shown.language : undefined}
        >
          {shown?.text ?? preparationMessages.untitled[language]}
        </a>
      </h2>
    </li>
  )
}

function item(consultation: DeskConsultation, language: Language, today: LocalDate) {
  const { id, kind, title, organisation, unanswered } = consultation
  const due = knownAnswersDay(consultation)
  const late = unanswered > 0 && due !== null && today > due
  const dates = { ...consultation, announcedAt: new Date(0), decidedAt: null }
  return (
    <li>
      <p class="meta">
        <b>{stateNames[stateOf(dates, today)][language]}</b>
      </p>
      <h2>
        <a href={`/${language}${consultationDeskPath(id)}`}>{textIn(title, language)}</a>
      </h2>
      <p class="meta">
        <span>{documentKinds[kind].label[language]}</span>
        <span>{textIn(organisation, language)}</span>
        {unanswered > 0 ? (
          <span class={late ? 'late' : undefined}>
            {words.toAnswer[language](unanswered)}
            {due === null ? '' : `, ${words.due[language](formatDayOfYear(language, due))}`}
            {late ? `, ${words.late[language]}` : ''}
          </span>
        ) : null}
      </p>
    </li>
  )
}
