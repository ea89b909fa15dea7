import { type FormState, SEND_FIELD } from '#domain/base/form.ts'
import { textIn } from '#domain/base/text.ts'
import { type DeskFrame, DeskPage } from '#ui/desk/index.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { Button, Form, FormError, formFields, Radios, Textarea } from '#ui/form/index.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { pageHref } from '#ui/pagination/page-href.ts'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { TerritoryTrail } from '#ui/place/place.tsx'
import { DESK_PATH, type NamePascal } from '../model.ts'
import { proposalMessages } from '../proposals/messages.ts'
import {
  deskProposalPath,
  deskProposalsPath,
  type Proposal,
  type ProposalOfNamePascal,
} from '../proposals/model.ts'
import { ProposalArticle } from '../proposals/views.tsx'
import { type ProposalAnswerProblem, answerMessages as words } from './messages.ts'
import { ANSWER_MAX, type ProposalAnswerNotice, decisions } from './model.ts'

type DeskProposalsPageProps = {
  readonly frame: DeskFrame
  readonly nameCamel: NamePascal
  readonly items: readonly Proposal[]
  readonly page: number
  readonly pages: number
  /** IANA name of the zone of its place. */
  readonly zone: string
}

/** The proposals on A_NAME_WORDS, those that wait for an answer first. */
export function DeskProposalsPage({ frame, nameCamel, items, page, pages, zone }: DeskProposalsPageProps) {
  const { language } = frame
  return (
    <DeskPage
      {...frame}
      at={DESK_PATH}
      title={proposalMessages.title[language]}
      lead={textIn(nameCamel.title, language)}
    >
      {items.length === 0 ? <Empty title={words.none[language]} /> : null}
      {items.map((proposal) => (
        <ProposalArticle language={language} proposal={proposal} zone={zone}>
          {proposal.answeredAt === null ? (
            <a href={`/${language}${deskProposalPath(proposal)}`}>{words.toAnswer[language]}</a>
          ) : null}
        </ProposalArticle>
      ))}
      <Pagination
        language={language}
        page={page}
        pages={pages}
        hrefOf={(n) => pageHref(`/${language}${deskProposalsPath(nameCamel)}`, n)}
      />
    </DeskPage>
  )
}

type DeskProposalPageProps = {
  readonly frame: DeskFrame
  readonly proposal: ProposalOfNamePascal
  readonly zone: string
  readonly form: FormState<ProposalAnswerProblem>
  /** What was done before the page is shown again. */
  readonly done: ProposalAnswerNotice | undefined
}

/** A proposal, with the form of its answer while it waits for one, or while the form says that it has one already. */
export function DeskProposalPage({ frame, proposal, zone, form, done }: DeskProposalPageProps) {
  const { language } = frame
  const { field, problems } = formFields(language, form, words)
  return (
    <DeskPage
      {...frame}
      at={DESK_PATH}
      above={
        <TerritoryTrail
          language={language}
          trail={[
            {
              href: `/${language}${deskProposalsPath({ id: proposal.nameCamel })}`,
              text: proposalMessages.title[language],
            },
          ]}
        />
      }
      title={words.title[language]}
      lead={textIn(proposal.title, language)}
    >
      {done ? <Notice kind="good" title={words[done][language]} /> : null}
      <ProposalArticle language={language} proposal={proposal} zone={zone} />
      {proposal.answeredAt === null || problems.length > 0 ? (
        <Form language={language} action={`/${language}${deskProposalPath(proposal)}`} problems={problems}>
          <Radios
            {...field('state')}
            label={words.state[language]}
            options={decisions.map((value) => ({ value, label: words[value][language] }))}
          />
          <Textarea
            {...field('answer')}
            label={words.answer[language]}
            help={words.answerHelp[language]}
            maxLength={ANSWER_MAX}
            lang={proposal.language}
          />
          <FormError {...field(SEND_FIELD)} />
          <Button>{words.send[language]}</Button>
        </Form>
      ) : null}
    </DeskPage>
  )
}
