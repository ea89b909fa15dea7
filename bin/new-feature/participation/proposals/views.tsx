import { type FormState, SEND_FIELD } from '#domain/base/form.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import { ParticipationNotice, participationProblemMessages } from '#features/residents/index.ts'
import { Confirmation } from '#ui/confirmation/confirmation.tsx'
import { Button, ButtonLink, Form, FormError, formFields, Textarea } from '#ui/form/index.ts'
import { formatDay, formatNumber } from '#ui/format/index.ts'
import { PageHead, Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { TerritoryTrail } from '#ui/place/place.tsx'
import { type NamePascal, nameCamelPath } from '../model.ts'
import { type ProposalProblem, proposalMessages as messages } from './messages.ts'
import {
  ANSWER_WORKING_DAYS,
  BODY_MAX,
  isNamePascalOpen,
  type ProposeRefusal,
  participationOf,
  proposalsPath,
  proposePath,
} from './model.ts'

const problemMessages = { ...messages, ...participationProblemMessages }

/** On the page of A_NAME_WORDS: until when proposals are taken, how many there are, and where they are read and written. */
export const ProposalsLink = ({
  language,
  nameCamel,
  received,
  today,
}: {
  readonly language: Language
  readonly nameCamel: NamePascal
  readonly received: number
  readonly today: LocalDate
}) => (
  <Section
    title={messages.title[language]}
    more={{ href: `/${language}${proposalsPath(nameCamel)}`, text: messages.readAnswered[language] }}
  >
    <p>
      {messages.received[language]}: {formatNumber(language, received)}.{' '}
      {isNamePascalOpen(nameCamel, today)
        ? messages.until[language](formatDay(language, nameCamel.closesOn))
        : messages['closed-already'][language]}
    </p>
    {isNamePascalOpen(nameCamel, today) ? (
      <div class="doings">
        <ButtonLink href={`/${language}${proposePath(nameCamel)}`}>{messages.propose[language]}</ButtonLink>
      </div>
    ) : null}
  </Section>
)

type ProposalSentPageProps = { readonly frame: PageFrame; readonly nameCamel: NamePascal }

/** The page to which these pages belong. */
const BackToNamePascal = ({
  language,
  nameCamel,
}: {
  readonly language: Language
  readonly nameCamel: NamePascal
}) => (
  <TerritoryTrail
    language={language}
    trail={[{ href: `/${language}${nameCamelPath(nameCamel)}`, text: textIn(nameCamel.title, language) }]}
  />
)

type ProposePageProps = ProposalSentPageProps & {
  /** Why this person cannot send one; undefined when they can, or when the form says it. */
  readonly refusal: ProposeRefusal | undefined
  readonly form: FormState<ProposalProblem>
}

/** The form of a resident. It says who takes part before anything is typed, and keeps what was typed. */
export function ProposePage({ frame, nameCamel, refusal, form }: ProposePageProps) {
  const { language } = frame
  const { field, problems } = formFields(language, form, problemMessages)
  return (
    <Page
      {...frame}
      path={proposePath(nameCamel)}
      section="NAMES_KEBAB"
      title={messages.propose[language]}
      noindex
    >
      <PageHead
        above={<BackToNamePascal language={language} nameCamel={nameCamel} />}
        title={messages.propose[language]}
        lead={messages.until[language](formatDay(language, nameCamel.closesOn))}
      />
      {refusal === 'closed-already' || refusal === 'proposed-already' ? (
        <Notice kind="information" title={messages[refusal][language]} />
      ) : (
        <>
          <ParticipationNotice
            language={language}
            who={participationOf(nameCamel).who}
            organisation={nameCamel.organisation.name}
            refusal={refusal}
          />
          <Form language={language} action={`/${language}${proposePath(nameCamel)}`} problems={problems}>
            <Textarea
              {...field('body')}
              label={messages.body[language]}
              help={messages.bodyHelp[language]}
              maxLength={BODY_MAX}
            />
            <FormError {...field(SEND_FIELD)} />
            <Button>{messages.propose[language]}</Button>
          </Form>
        </>
      )}
    </Page>
  )
}

/** The page after a proposal was sent. */
export const ProposalSentPage = ({ frame, nameCamel }: ProposalSentPageProps) => {
  const { language } = frame
  return (
    <Page {...frame} path={proposePath(nameCamel)} section="NAMES_KEBAB" title={messages.sent[language]} noindex>
      <Confirmation
        title={messages.sent[language]}
        state="good"
        actions={[{ href: `/${language}${nameCamelPath(nameCamel)}`, text: messages.back[language] }]}
      >
        <p>{messages.sentHelp[language](formatNumber(language, ANSWER_WORKING_DAYS))}</p>
      </Confirmation>
    </Page>
  )
}
