import type { FormState } from '#domain/base/form.ts'
import { textIn } from '#domain/base/text.ts'
import { type DeskFrame, DeskPage } from '#ui/desk/index.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { Entries } from '#ui/entries/entries.tsx'
import { Button, Form, formFields, Select, TextField } from '#ui/form/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { messages, type NamePascalProblem } from '../messages.ts'
import {
  DESK_PATH,
  type NamePascal,
  nameCamelPath,
  type Publisher,
  TITLE_MAX,
  type WithdrawRefusal,
  withdrawNamePascalPath,
} from '../model.ts'
// with participation
import { proposalMessages } from '../proposals/messages.ts'
import { deskProposalsPath } from '../proposals/model.ts'
// end

type DeskNamesPascalPageProps = {
  readonly frame: DeskFrame
  readonly items: readonly NamePascal[]
  readonly page: number
  readonly pages: number
  readonly publishers: readonly Publisher[]
  readonly form: FormState<NamePascalProblem>
  /** Why what a button asked for was not done. */
  readonly refusal: WithdrawRefusal | undefined
}

/** What the official has published, with a form for the next one. */
export function DeskNamesPascalPage({ frame, items, page, pages, publishers, form, refusal }: DeskNamesPascalPageProps) {
  const { language } = frame
  const { field, problems } = formFields(language, form, messages)
  const hrefOf = (n: number) => `/${language}${DESK_PATH}${n > 1 ? `?page=${n}` : ''}`
  const options = publishers.map(({ organisation: { slug, name } }) => ({
    value: slug,
    label: textIn(name, language),
  }))
  return (
    <DeskPage {...frame} at={DESK_PATH} title={messages.title[language]}>
      {refusal ? <Notice kind="attention" title={messages[refusal][language]} /> : null}
      <Section title={messages.newTitle[language]}>
      <Form language={language} action={`/${language}${DESK_PATH}`} problems={problems}>
        <Select {...field('organisation')} label={messages.organisation[language]} options={options} />
        <TextField {...field('title-kk')} label={messages.titleKk[language]} maxLength={TITLE_MAX} />
        <TextField {...field('title-ru')} label={messages.titleRu[language]} maxLength={TITLE_MAX} />
        {/* with participation */}
        <TextField {...field('closesOn')} type="date" label={messages.closesOn[language]} width="short" />
        {/* end */}
        <Button>{messages.publish[language]}</Button>
      </Form>
      </Section>
      <Section title={messages.publishedTitle[language]}>
      {items.length === 0 ? <Empty title={messages.none[language]} /> : null}
      <Entries
        items={items.map((nameCamel) => ({
          title: nameCamel.withdrawnAt ? (
            textIn(nameCamel.title, language)
          ) : (
            <a href={`/${language}${nameCamelPath(nameCamel)}`}>{textIn(nameCamel.title, language)}</a>
          ),
          mark: nameCamel.withdrawnAt ? messages.withdrawn[language] : undefined,
          lines: [
            textIn(nameCamel.organisation.name, language),
            // with participation
            <a href={`/${language}${deskProposalsPath(nameCamel)}`}>{proposalMessages.title[language]}</a>,
            // end
          ],
          children: nameCamel.withdrawnAt ? undefined : (
            <Form language={language} action={`/${language}${withdrawNamePascalPath(nameCamel)}`}>
              <Button kind="quiet">{messages.withdraw[language]}</Button>
            </Form>
          ),
        }))}
      />
      <Pagination language={language} page={page} pages={pages} hrefOf={hrefOf} />
      </Section>
    </DeskPage>
  )
}
