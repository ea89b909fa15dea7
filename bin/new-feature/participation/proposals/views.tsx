import type { ComponentChildren } from 'preact'
import { type FormState, SEND_FIELD } from '#domain/base/form.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import { ParticipationNotice, participationRefusals } from '#features/residents/index.ts'
import { Comment, Paragraphs, Verdict } from '#ui/comment/comment.tsx'
import { Confirmation } from '#ui/confirmation/confirmation.tsx'
import { Downloads } from '#ui/downloads/downloads.tsx'
import { Empty } from '#ui/empty/empty.tsx'
import { Button, ButtonLink, Form, FormError, formFields, Textarea } from '#ui/form/index.ts'
import { formatDateTime, formatDay, formatNumber } from '#ui/format/index.ts'
import { PageHead, Section } from '#ui/layout/layout.tsx'
import { languageNames } from '#ui/messages.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { pageHref } from '#ui/pagination/page-href.ts'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { TerritoryTrail } from '#ui/place/place.tsx'
import { type NamePascal, nameCamelPath } from '../model.ts'
import { type ProposalProblem, proposalStateNames, proposalMessages as words } from './messages.ts'
import {
  ANSWER_WORKING_DAYS,
  BODY_MAX,
  isNamePascalOpen,
  type Proposal,
  type ProposeRefusal,
  participationOf,
  proposalDownloadsPath,
  proposalsPath,
  proposePath,
} from './model.ts'

const problemMessages = { ...words, ...participationRefusals }

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
    title={words.title[language]}
    more={{ href: `/${language}${proposalsPath(nameCamel)}`, text: words.readAnswered[language] }}
  >
    <p>
      {words.received[language]}: {formatNumber(language, received)}.{' '}
      {isNamePascalOpen(nameCamel, today)
        ? words.until[language](formatDay(language, nameCamel.closesOn))
        : words['closed-already'][language]}
    </p>
    {isNamePascalOpen(nameCamel, today) ? (
      <div class="doings">
        <ButtonLink href={`/${language}${proposePath(nameCamel)}`}>{words.propose[language]}</ButtonLink>
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
      title={words.propose[language]}
      noindex
    >
      <PageHead
        above={<BackToNamePascal language={language} nameCamel={nameCamel} />}
        title={words.propose[language]}
        lead={words.until[language](formatDay(language, nameCamel.closesOn))}
      />
      {refusal === 'closed-already' || refusal === 'proposed-already' ? (
        <Notice kind="information" title={words[refusal][language]} />
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
              label={words.body[language]}
              help={words.bodyHelp[language]}
              maxLength={BODY_MAX}
            />
            <FormError {...field(SEND_FIELD)} />
            <Button>{words.propose[language]}</Button>
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
    <Page {...frame} path={proposePath(nameCamel)} section="NAMES_KEBAB" title={words.sent[language]} noindex>
      <Confirmation
        title={words.sent[language]}
        state="good"
        actions={[{ href: `/${language}${nameCamelPath(nameCamel)}`, text: words.back[language] }]}
      >
        <p>{words.sentHelp[language](formatNumber(language, ANSWER_WORKING_DAYS))}</p>
      </Confirmation>
    </Page>
  )
}

const tones = { waiting: 'waiting', accepted: 'accepted', declined: 'rejected' } as const

/** A proposal with its answer, both in the language in which it was written. */
export const ProposalArticle = ({
  language,
  proposal,
  zone,
  children,
}: {
  readonly language: Language
  readonly proposal: Proposal
  /** IANA name of the zone of its place. */
  readonly zone: string
  readonly children?: ComponentChildren
}) => {
  const { body, answer, state, writtenAt, answeredAt } = proposal
  const lang = proposal.language === language ? undefined : proposal.language
  return (
    <Comment
      kind={words.proposal[language]}
      tone="remark"
      meta={<span>{formatDateTime(language, writtenAt.toISOString(), zone)}</span>}
      body={body}
      lang={lang}
      languageName={lang ? languageNames[lang].name : undefined}
      answer={
        <Verdict
          title={proposalStateNames[state][language]}
          tone={tones[state]}
          meta={answeredAt ? formatDateTime(language, answeredAt.toISOString(), zone) : undefined}
        >
          {answer ? <Paragraphs text={answer} lang={lang} /> : null}
        </Verdict>
      }
      actions={children}
    />
  )
}

type ProposalsPageProps = ProposalSentPageProps & {
  readonly items: readonly Proposal[]
  readonly page: number
  readonly pages: number
  /** IANA name of the zone of its place. */
  readonly zone: string
}

/** The proposals that were answered, the newest first. */
export function ProposalsPage({ frame, nameCamel, items, page, pages, zone }: ProposalsPageProps) {
  const { language } = frame
  const title = words.readAnswered[language]
  return (
    <Page {...frame} section="NAMES_KEBAB" kato={nameCamel.place.code} title={title}>
      <PageHead above={<BackToNamePascal language={language} nameCamel={nameCamel} />} title={title} />
      {items.length === 0 ? (
        <Empty title={words.none[language]} />
      ) : (
        <>
          {items.map((proposal) => (
            <ProposalArticle language={language} proposal={proposal} zone={zone} />
          ))}
          <Downloads language={language} path={proposalDownloadsPath(nameCamel)} />
        </>
      )}
      <Pagination
        language={language}
        page={page}
        pages={pages}
        hrefOf={(n) => pageHref(`/${language}${proposalsPath(nameCamel)}`, n)}
      />
    </Page>
  )
}
