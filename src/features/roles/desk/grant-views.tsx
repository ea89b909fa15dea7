import type { FormState } from '#domain/base/form.ts'
import type { OrganisationLink } from '#domain/base/link.ts'
import { languages, textIn } from '#domain/base/text.ts'
import { ChosenPlaceField, type PlaceForm } from '#features/territories/index.ts'
import { type DeskFrame, DeskPage } from '#ui/desk/index.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { Button, Form, formFields, type Option, Radios, Select, TextField } from '#ui/form/index.ts'
import { formatDay } from '#ui/format/index.ts'
import { languageNames } from '#ui/messages.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { SearchBox } from '#ui/search-box/search-box.tsx'
import { TerritoryList } from '#ui/territory-list/territory-list.tsx'
import { messages, type RoleProblem, roleProblemMessages } from '../messages.ts'
import {
  DESK_PATH,
  EVERY_ORGANISATION,
  GRANT_PATH,
  grantPath,
  type RoleOrganisationWithPlace,
  type RolePost,
} from '../model.ts'

const above = (frame: DeskFrame) => (
  <p>
    <a href={`/${frame.language}${DESK_PATH}`}>{messages.title[frame.language]}</a>
  </p>
)

type ChooseOrganisationPageProps = {
  readonly frame: DeskFrame
  readonly form: FormState<RoleProblem>
  readonly organisations: readonly RoleOrganisationWithPlace[]
  /** There are more than shown. */
  readonly more: boolean
  /** The reader's own role is not limited to an organisation. */
  readonly every: boolean
}

/** The first step: in which organisation. */
export function ChooseOrganisationPage({
  frame,
  form,
  organisations,
  more,
  every,
}: ChooseOrganisationPageProps) {
  const { language } = frame
  const problem = form.problems.organisation
  return (
    <DeskPage
      {...frame}
      at={DESK_PATH}
      above={above(frame)}
      title={messages.whereTitle[language]}
      lead={messages.whereLead[language]}
    >
      {problem ? <Notice kind="attention" title={roleProblemMessages[problem][language]} /> : null}
      <SearchBox
        language={language}
        action={`/${language}${GRANT_PATH}`}
        label={messages.findOrganisation[language]}
        value={form.typed.q}
      />
      {organisations.length > 0 ? (
        <TerritoryList
          items={organisations.map(({ slug, name, placeLabel }) => ({
            name: textIn(name, language),
            href: `/${language}${grantPath({ slug })}`,
            within: placeLabel[language],
          }))}
        />
      ) : (
        <Empty title={messages.noOrganisation[language]} />
      )}
      {more ? <p class="quiet">{messages.moreOrganisations[language]}</p> : null}
      {every ? (
        <p>
          <a href={`/${language}${grantPath({ slug: EVERY_ORGANISATION })}`}>
            {messages.everyOrganisation[language]}
          </a>
        </p>
      ) : null}
    </DeskPage>
  )
}

type GrantRolePageProps = {
  readonly frame: DeskFrame
  /** Absent: every organisation of a territory. */
  readonly organisation: OrganisationLink | undefined
  /** Each role with its permissions. */
  readonly roles: readonly Option[]
  readonly posts: readonly RolePost[]
  /** The reader's own role is limited to a territory. */
  readonly limited: boolean
  readonly form: PlaceForm<RoleProblem>
}

/** The second step: to whom, which role, for how long. */
export function GrantRolePage(props: GrantRolePageProps) {
  const { frame, organisation, roles, posts, limited, form } = props
  const { language } = frame
  const { field, problems } = formFields(language, form, roleProblemMessages)
  return (
    <DeskPage
      {...frame}
      at={DESK_PATH}
      above={above(frame)}
      title={messages.newTitle[language]}
      lead={organisation ? textIn(organisation.name, language) : messages.everyOrganisation[language]}
      actions={<a href={`/${language}${GRANT_PATH}`}>{messages.otherOrganisation[language]}</a>}
    >
      <Form language={language} action={`/${language}${DESK_PATH}`} problems={problems}>
        <input type="hidden" name="organisation" value={organisation?.slug ?? EVERY_ORGANISATION} />
        <TextField
          {...field('email')}
          label={messages.email[language]}
          help={messages.emailHelp[language]}
          type="email"
          autocomplete="off"
        />
        <Select
          {...field('language')}
          value={form.typed.language ?? language}
          label={messages.letterLanguage[language]}
          help={messages.letterLanguageHelp[language]}
          options={languages.map((one) => ({ value: one, label: languageNames[one].name }))}
        />
        <Radios {...field('role')} label={messages.role[language]} options={roles} />
        {posts.length > 0 ? (
          <Select
            {...field('post')}
            label={messages.post[language]}
            help={messages.postHelp[language]}
            options={[{ value: '', label: messages.noPost[language] }, ...posts.map(postOption(frame))]}
            optional
          />
        ) : null}
        <ChosenPlaceField
          {...field('place')}
          places={form.places}
          label={(form.places.length > 0 ? messages.choosePlace : messages.place)[language]}
          help={(limited ? messages.placeHelpLimited : messages.placeHelp)[language]}
          optional
        />
        <TextField
          {...field('starts')}
          label={messages.starts[language]}
          type="date"
          width="short"
          optional
        />
        <TextField
          {...field('ends')}
          label={messages.ends[language]}
          help={messages.endsHelp[language]}
          type="date"
          width="short"
          optional
        />
        <Button>{messages.submit[language]}</Button>
      </Form>
    </DeskPage>
  )
}

const postOption =
  ({ language }: DeskFrame) =>
  ({ membership, name, post, endsOn }: RolePost): Option => ({
    value: membership,
    label: [
      `${name[language]}, ${textIn(post, language)}`,
      ...(endsOn ? [messages.until[language](formatDay(language, endsOn))] : []),
    ].join(' – '),
  })
