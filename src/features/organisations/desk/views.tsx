import { emptyForm, SEND_FIELD } from '#domain/base/form.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { queryString } from '#domain/base/query-string.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import { type PlaceForm, placeForm } from '#features/territories/index.ts'
import { type DeskFrame, DeskPage } from '#ui/desk/index.ts'
import { Disclosure } from '#ui/disclosure/disclosure.tsx'
import { Empty } from '#ui/empty/empty.tsx'
import { Button, ButtonLink, Checkbox, Form, FormError, formFields, TextField } from '#ui/form/index.ts'
import { formatDay } from '#ui/format/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { pageHref } from '#ui/pagination/page-href.ts'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { SearchBox } from '#ui/search-box/search-box.tsx'
import { Table } from '#ui/table/table.tsx'
import { organisationKindNames } from '../messages.ts'
import { DESK_PATH, organisationPath } from '../model.ts'
import { OrganisationFieldset } from './form-views.tsx'
import {
  deskMessages as messages,
  type OrganisationProblem,
  organisationProblemMessages,
} from './messages.ts'
import {
  type DeskOrganisation,
  type DeskOrganisationListItem,
  type DeskPost,
  FIELD_MAX,
  NEW_ORGANISATION_PATH,
  type OrganisationChange,
  type OrganisationFormName,
  organisationDeskPath,
} from './model.ts'
import { Posts } from './post-views.tsx'

type OrganisationForm = PlaceForm<OrganisationProblem>

const above = ({ language }: DeskFrame) => (
  <p>
    <a href={`/${language}${DESK_PATH}`}>{messages.section[language]}</a>
  </p>
)

const listHref = (language: Language, words: string) => `/${language}${DESK_PATH}${queryString({ q: words })}`

const stateOf = (language: Language, closedOn: LocalDate | null) =>
  closedOn ? messages.closedOn[language](formatDay(language, closedOn)) : messages.open[language]

/** The organisations that the reader may keep. */
export function OrganisationListPage(props: {
  readonly frame: DeskFrame
  readonly items: readonly DeskOrganisationListItem[]
  readonly total: number
  readonly words: string
  readonly page: number
  readonly pages: number
}) {
  const { frame, items, total, words, page, pages } = props
  const { language } = frame
  return (
    <DeskPage
      {...frame}
      at={DESK_PATH}
      title={messages.section[language]}
      lead={messages.lead[language]}
      actions={
        <ButtonLink href={`/${language}${NEW_ORGANISATION_PATH}`}>{messages.add[language]}</ButtonLink>
      }
    >
      <SearchBox
        language={language}
        action={`/${language}${DESK_PATH}`}
        label={messages.find[language]}
        value={words}
      />
      {items.length > 0 ? (
        <Table
          caption={messages.count[language](total)}
          columns={(['name', 'kind', 'place', 'state'] as const).map((column) => ({
            title: messages[column][language],
          }))}
          rows={items.map((entry) => [
            <a href={`/${language}${organisationDeskPath(entry)}`}>{textIn(entry.name, language)}</a>,
            organisationKindNames[entry.kind][language],
            entry.placeLabel[language],
            stateOf(language, entry.closedOn),
          ])}
        />
      ) : (
        <Empty title={messages.none[language]}>{words ? null : messages.noneHelp[language]}</Empty>
      )}
      <Pagination
        language={language}
        page={page}
        pages={pages}
        hrefOf={(number) => pageHref(listHref(language, words), number)}
      />
    </DeskPage>
  )
}

/** A new organisation. */
export function AddOrganisationPage({
  frame,
  form,
}: {
  readonly frame: DeskFrame
  readonly form: OrganisationForm
}) {
  const { language } = frame
  return (
    <DeskPage
      {...frame}
      at={DESK_PATH}
      above={above(frame)}
      title={messages.add[language]}
      lead={messages.addLead[language]}
    >
      <Form
        language={language}
        action={`/${language}${DESK_PATH}`}
        problems={formFields(language, form, organisationProblemMessages).problems}
      >
        <OrganisationFieldset language={language} form={form} />
        <Button>{messages.add[language]}</Button>
      </Form>
    </DeskPage>
  )
}

const storedFields = ({ kind, place, name, shortName, url, about }: DeskOrganisation) => ({
  kind,
  place: place.code,
  'name-kk': name.kk,
  'name-ru': name.ru,
  'name-en': name.en ?? '',
  'short-kk': shortName?.kk ?? '',
  'short-ru': shortName?.ru ?? '',
  url: url ?? '',
  'about-kk': about?.kk ?? '',
  'about-ru': about?.ru ?? '',
})

type DeskOrganisationPageProps = {
  readonly frame: DeskFrame
  readonly organisation: DeskOrganisation
  readonly posts: readonly DeskPost[]
  readonly today: LocalDate
  readonly done?: OrganisationChange | undefined
  /** A form that was refused, and which one it is. */
  readonly refused?: { readonly of: OrganisationFormName; readonly form: OrganisationForm } | undefined
}

/** An organisation: its composition, its fields, its end. */
export function DeskOrganisationPage(props: DeskOrganisationPageProps) {
  const { frame, organisation, posts, today, done, refused } = props
  const { language } = frame
  const at = `/${language}${organisationDeskPath(organisation)}`
  const refusedOf = (name: OrganisationFormName) => (refused?.of === name ? refused.form : undefined)
  const changed = refusedOf('fields')
  const fields = changed ?? placeForm(storedFields(organisation))
  return (
    <DeskPage
      {...frame}
      at={DESK_PATH}
      above={above(frame)}
      title={textIn(organisation.name, language)}
      lead={stateOf(language, organisation.closedOn)}
      actions={
        <>
          <a href={`/${language}${organisationPath(organisation)}`}>{messages.toPage[language]}</a>{' '}
          <a href={`/${language}/desk/roles/new?organisation=${organisation.slug}`}>
            {messages.toRoles[language]}
          </a>
        </>
      }
    >
      {done ? <Notice kind="good" title={messages[done][language]} /> : null}
      <Posts {...{ language, at, posts, today }} added={refusedOf('post')} ended={refusedOf('end')} />
      <Section title={messages.details[language]}>
        <Disclosure summary={messages.edit[language]} open={changed !== undefined}>
          <Form
            language={language}
            action={at}
            problems={formFields(language, fields, organisationProblemMessages).problems}
          >
            <OrganisationFieldset language={language} form={fields} renaming />
            <Button>{messages.save[language]}</Button>
          </Form>
        </Disclosure>
      </Section>
      {organisation.formerNames.length > 0 ? (
        <Section title={messages.former[language]}>
          <Table
            caption={messages.former[language]}
            columns={[{ title: messages.name[language] }, { title: messages.lastDay[language] }]}
            rows={organisation.formerNames.map(({ name, lastDay }) => [
              textIn(name, language),
              formatDay(language, lastDay),
            ])}
          />
        </Section>
      ) : null}
      <ClosingForm {...{ language, at, organisation }} form={refusedOf('close')} />
    </DeskPage>
  )
}

/** The button that closes an organisation, or undoes its closing. */
function ClosingForm({
  language,
  at,
  organisation,
  form,
}: {
  readonly language: Language
  readonly at: string
  readonly organisation: DeskOrganisation
  readonly form: OrganisationForm | undefined
}) {
  const { field, checkbox, problems } = formFields(language, form ?? emptyForm, organisationProblemMessages)
  const label = (name: keyof typeof messages) => messages[name][language] as string
  if (organisation.closedOn !== null)
    return (
      <Section title={messages.reopen[language]}>
        {organisation.successor ? (
          <p>
            {messages.successor[language]}:{' '}
            <a href={`/${language}${organisationDeskPath(organisation.successor)}`}>
              {textIn(organisation.successor.name, language)}
            </a>
          </p>
        ) : null}
        <Form language={language} action={`${at}/reopen`} problems={problems}>
          <p>{messages.reopenHelp[language]}</p>
          <FormError {...field(SEND_FIELD)} />
          <Button kind="quiet">{messages.reopen[language]}</Button>
        </Form>
      </Section>
    )
  return (
    <Section title={messages.close[language]}>
      <Disclosure summary={messages.close[language]} open={form !== undefined}>
        <Form language={language} action={`${at}/close`} problems={problems}>
          <p>{messages.closeHelp[language]}</p>
          <TextField {...field('on')} type="date" label={label('on')} />
          <TextField
            {...field('successor')}
            label={label('successor')}
            help={label('successorHelp')}
            maxLength={FIELD_MAX.successor}
            optional
          />
          <Checkbox {...checkbox('merged')} label={label('merged')} optional />
          <FormError {...field(SEND_FIELD)} />
          <Button kind="danger">{messages.close[language]}</Button>
        </Form>
      </Disclosure>
    </Section>
  )
}
