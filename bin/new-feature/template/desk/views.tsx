import type { FormState } from '#domain/base/form.ts'
import { textIn } from '#domain/base/text.ts'
import { PublisherField, type PublisherFieldProps } from '#features/organisations/index.ts'
import { withdrawalMessages, withdrawalPath } from '#features/withdrawals/index.ts'
import { type DeskFrame, DeskPage } from '#ui/desk/index.ts'
import { OfficialTextField } from '#ui/editor/editor.tsx'
import { Empty } from '#ui/empty/empty.tsx'
import { Entries } from '#ui/entries/entries.tsx'
import { Facts } from '#ui/facts/facts.tsx'
// with participation
import { Button, Form, formFields, TextField } from '#ui/form/index.ts'
// end
// without participation
import { Button, Form, formFields } from '#ui/form/index.ts'
// end
import { formatDateTime } from '#ui/format/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { pageHref } from '#ui/pagination/page-href.ts'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { TerritoryTrail } from '#ui/place/place.tsx'
import { messages, type NamePascalProblem } from '../messages.ts'
import {
  DESK_PATH,
  type NamePascalDeskNotice,
  type NamePascal,
  nameCamelDeskPath,
  nameCamelPath,
  TITLE_MAX,
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
  readonly publishers: PublisherFieldProps['publishers']
  readonly form: FormState<NamePascalProblem>
}

/** What the official may work on, with a form for the next one. */
export function DeskNamesPascalPage({ frame, items, page, pages, publishers, form }: DeskNamesPascalPageProps) {
  const { language } = frame
  const { field, problems } = formFields(language, form, messages)
  return (
    <DeskPage {...frame} at={DESK_PATH} title={messages.title[language]}>
      <Section title={messages.newTitle[language]}>
        <Form language={language} action={`/${language}${DESK_PATH}`} problems={problems}>
          <PublisherField language={language} publishers={publishers} field={field('organisation')} />
          <OfficialTextField
            language={language}
            name="title"
            label={messages.titleField[language]}
            field={field}
            maxLength={TITLE_MAX}
          />
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
            title: <a href={`/${language}${nameCamelDeskPath(nameCamel)}`}>{textIn(nameCamel.title, language)}</a>,
            mark: nameCamel.withdrawnAt ? withdrawalMessages.withdrawn[language] : undefined,
            lines: [
              textIn(nameCamel.organisation.name, language),
              // with participation
              <a href={`/${language}${deskProposalsPath(nameCamel)}`}>{proposalMessages.title[language]}</a>,
              // end
            ],
          }))}
        />
        <Pagination
          language={language}
          page={page}
          pages={pages}
          hrefOf={(n) => pageHref(`/${language}${DESK_PATH}`, n)}
        />
      </Section>
    </DeskPage>
  )
}

type DeskNamePascalPageProps = {
  readonly frame: DeskFrame
  readonly nameCamel: NamePascal
  /** IANA name of the zone of its place. */
  readonly zone: string
  /** What was done before the page is shown. */
  readonly done: NamePascalDeskNotice | undefined
}

/** One of them at the desk, with the ways to its public page and to its withdrawal. */
export function DeskNamePascalPage({ frame, nameCamel, zone, done }: DeskNamePascalPageProps) {
  const { language } = frame
  return (
    <DeskPage
      {...frame}
      at={DESK_PATH}
      above={
        <TerritoryTrail
          language={language}
          trail={[{ href: `/${language}${DESK_PATH}`, text: messages.title[language] }]}
        />
      }
      title={textIn(nameCamel.title, language)}
    >
      {done ? <Notice kind="good" title={messages[done][language]} /> : null}
      <Facts
        items={[
          { term: messages.organisation[language], value: textIn(nameCamel.organisation.name, language) },
          {
            term: messages.publishedAt[language],
            value: formatDateTime(language, nameCamel.publishedAt.toISOString(), zone),
          },
        ]}
      />
      <p>
        <a href={`/${language}${nameCamelPath(nameCamel)}`}>{messages.publicPage[language]}</a>
        {/* with participation */}
        {' · '}
        <a href={`/${language}${deskProposalsPath(nameCamel)}`}>{proposalMessages.title[language]}</a>
        {/* end */}
        {' · '}
        <a href={`/${language}${withdrawalPath(nameCamelDeskPath(nameCamel))}`}>
          {withdrawalMessages[nameCamel.withdrawnAt ? 'withdrawn' : 'withdraw'][language]}
        </a>
      </p>
    </DeskPage>
  )
}
