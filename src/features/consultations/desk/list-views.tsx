import type { LocalDate } from '#domain/base/local-date.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import type { DraftText } from '#domain/translation/index.ts'
import { draftStateNames, draftTitleOf } from '#features/drafts/index.ts'
import { type DeskFrame, DeskPage } from '#ui/desk/index.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { ButtonLink } from '#ui/form/index.ts'
import { formatDayOfYear } from '#ui/format/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { pageHref } from '#ui/pagination/page-href.ts'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { stateNames } from '../messages.ts'
import { consultationDeskPath, DESK_PATH, DOCUMENTS_PATH, documentKinds, documentPath } from '../model.ts'
import { preparationMessages } from '../preparation/messages.ts'
import { knownAnswersDay, stateOf } from '../state-model.ts'
import { deskMessages } from './messages.ts'
import { type DeskConsultation, UNFINISHED_SHOWN_MAX } from './model.ts'

/** A document that is not announced yet, or whose next version is in preparation. */
export type UnfinishedDocument = {
  readonly id: string
  readonly state: keyof typeof draftStateNames
  readonly title: DraftText
}

export type DeskListPageProps = {
  readonly frame: DeskFrame
  /** Of more than `UNFINISHED_SHOWN_MAX` the others have a list of their own. */
  readonly unfinished: readonly UnfinishedDocument[]
  readonly items: readonly DeskConsultation[]
  readonly page: number
  readonly pages: number
  readonly today: LocalDate
}

/** What the organisations for which this person works prepare and discuss, the most urgent first. */
export const DeskListPage = ({ frame, unfinished, items, page, pages, today }: DeskListPageProps) => {
  const { language } = frame
  const documents = `/${language}${DOCUMENTS_PATH}`
  return (
    <DeskPage
      {...frame}
      at={DESK_PATH}
      title={deskMessages.title[language]}
      lead={deskMessages.lead[language]}
      actions={<ButtonLink href={documents}>{deskMessages.create[language]}</ButtonLink>}
    >
      {unfinished.length > 0 && page === 1 ? (
        <Section
          title={deskMessages.inPreparation[language]}
          {...(unfinished.length > UNFINISHED_SHOWN_MAX
            ? { more: { href: documents, text: preparationMessages.all[language] } }
            : {})}
        >
          <ul class="talks">
            {unfinished.slice(0, UNFINISHED_SHOWN_MAX).map((document) => preparedItem(document, language))}
          </ul>
        </Section>
      ) : null}
      {items.length > 0 ? (
        <ul class="talks">{items.map((consultation) => item(consultation, language, today))}</ul>
      ) : unfinished.length === 0 ? (
        <Empty title={deskMessages.none[language]} />
      ) : null}
      <Pagination
        language={language}
        page={page}
        pages={pages}
        hrefOf={(number) => pageHref(`/${language}${DESK_PATH}`, number)}
      />
    </DeskPage>
  )
}

function preparedItem({ id, state, title }: UnfinishedDocument, language: Language) {
  const shown = draftTitleOf(title, language)
  return (
    <li>
      <p class="meta">
        <b>
          {state === 'published'
            ? deskMessages.nextInPreparation[language]
            : draftStateNames[state][language]}
        </b>
      </p>
      <h2>
        <a
          href={`/${language}${documentPath({ id })}`}
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
        <a href={`/${language}${consultationDeskPath({ id })}`}>{textIn(title, language)}</a>
      </h2>
      <p class="meta">
        <span>{documentKinds[kind].label[language]}</span>
        <span>{textIn(organisation, language)}</span>
        {unanswered > 0 ? (
          <span class={late ? 'late' : undefined}>
            {deskMessages.toAnswer[language](unanswered)}
            {due === null ? '' : `, ${deskMessages.due[language](formatDayOfYear(language, due))}`}
            {late ? `, ${deskMessages.late[language]}` : ''}
          </span>
        ) : null}
      </p>
    </li>
  )
}
