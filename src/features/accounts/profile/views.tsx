import type { FormState } from '#domain/base/form.ts'
import { languages } from '#domain/base/text.ts'
import { DESK_PATH } from '#ui/desk/index.ts'
import { Entries } from '#ui/entries/entries.tsx'
import { Facts } from '#ui/facts/facts.tsx'
import { Button, ButtonLink, Form, formFields, Radios, TextField } from '#ui/form/index.ts'
import { PageHead, Section, type SectionItem, Sections } from '#ui/layout/layout.tsx'
import { languageNames } from '#ui/messages.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { SubNav } from '#ui/sub-nav/sub-nav.tsx'
import { type AccountProblem, messages } from '../messages.ts'
import {
  ACCOUNT_PATH,
  CONSENT_PATH,
  NAME_MAX,
  PASSKEYS_PATH,
  PREFERENCES_PATH,
  SESSIONS_PATH,
  SIGN_OUT_PATH,
} from '../model.ts'

/** The pages of a person's own account, for the navigation above them. */
export function AccountNav({ frame }: { readonly frame: PageFrame }) {
  const { language, path, person } = frame
  const [address = ''] = path.split('?')
  const pages = person?.accountPages ?? []
  // The page itself, or the one that contains it: the erasure belongs to the data.
  const current = pages
    .filter((page) => `${address}/`.startsWith(`${page.path}/`))
    .toSorted((page, other) => other.path.length - page.path.length)[0]
  return (
    <SubNav
      label={messages.account[language]}
      items={pages.map((page) => ({
        href: `/${language}${page.path}`,
        text: page.label,
        current: page === current,
      }))}
    />
  )
}

export type ShownRole = { readonly role: string; readonly where: string; readonly href: string | undefined }

export type AccountPageProps = {
  readonly frame: PageFrame
  readonly name: string | null
  readonly email: string | null
  readonly level: string
  readonly roles: readonly ShownRole[]
  /** Names of roles that need a passkey, in a session without one. */
  readonly withheld: readonly string[]
  /** Sections of other slices: what the person follows, what they contributed. */
  readonly sections: readonly SectionItem[]
}

/** The first page of an account: what the person follows and contributed, then who they are here. */
export function AccountPage(props: AccountPageProps) {
  const { frame, name, email, level, roles, withheld, sections } = props
  const { language } = frame
  return (
    <Page {...frame} path={ACCOUNT_PATH} title={messages.account[language]} noindex>
      <PageHead title={name ?? messages.nameless[language]} lead={email ?? undefined} />
      <AccountNav frame={frame} />
      {withheld.length > 0 ? (
        <Notice kind="attention" title={messages.passkeyNeeded[language]}>
          <p>{messages.passkeyNeededHelp[language](withheld.join(', '))}</p>
          <p>
            <a class="btn" href={`/${language}${PASSKEYS_PATH}`}>
              {messages.passkeys[language]}
            </a>
          </p>
        </Notice>
      ) : null}
      {frame.person?.desk ? (
        <p class="way">
          <ButtonLink href={`/${language}${DESK_PATH}`}>{messages.toDesk[language]}</ButtonLink>
        </p>
      ) : null}
      <Sections language={language} items={sections} />
      <Section title={messages.aboutMe[language]}>
        <Facts
          items={[
            { term: messages.level[language], value: level },
            ...(roles.length > 0
              ? [
                  {
                    term: messages.roles[language],
                    value: (
                      <ul class="plain">
                        {roles.map(({ role, where, href }) => (
                          <li>
                            {role}: {href ? <a href={href}>{where}</a> : where}
                          </li>
                        ))}
                      </ul>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </Section>
      <p class="way">
        <a href={`/${language}${CONSENT_PATH}`}>{messages.consentTitle[language]}</a>
      </p>
      <div class="way">
        <Form language={language} action={`/${language}${SIGN_OUT_PATH}`}>
          <Button kind="quiet">{messages.signOut[language]}</Button>
        </Form>
      </div>
    </Page>
  )
}

export type PreferencesPageProps = {
  readonly frame: PageFrame
  readonly form: FormState<AccountProblem>
  readonly done?: 'saved' | undefined
}

/** The preferences: name and language of letters. */
export function PreferencesPage(props: PreferencesPageProps) {
  const { frame, form, done } = props
  const { language } = frame
  const title = messages.preferences[language]
  const { field, problems } = formFields(language, form, messages)
  return (
    <Page {...frame} path={PREFERENCES_PATH} title={title} noindex>
      <PageHead title={title} />
      <AccountNav frame={frame} />
      {done ? <Notice kind="good" title={messages[done][language]} /> : null}
      <Form language={language} action={`/${language}${PREFERENCES_PATH}`} problems={problems}>
        <TextField
          {...field('name')}
          label={messages.name[language]}
          help={messages.nameHelp[language]}
          autocomplete="nickname"
          maxLength={NAME_MAX}
          optional
        />
        <Radios
          {...field('language')}
          label={messages.preferredLanguage[language]}
          options={languages.map((one) => ({ value: one, label: languageNames[one].name }))}
        />
        <Button>{messages.save[language]}</Button>
      </Form>
    </Page>
  )
}

export type ShownSession = {
  readonly id: string
  readonly device: string
  readonly opened: string
  readonly seen: string
  readonly here: boolean
}

/** All browsers in which the person is signed in; each session can be ended here. */
export function SessionsPage({
  frame,
  sessions,
}: {
  readonly frame: PageFrame
  readonly sessions: readonly ShownSession[]
}) {
  const { language } = frame
  const title = messages.sessions[language]
  const action = `/${language}${SESSIONS_PATH}`
  return (
    <Page {...frame} path={SESSIONS_PATH} title={title} noindex>
      <PageHead title={title} lead={messages.sessionsLead[language]} />
      <AccountNav frame={frame} />
      <Entries
        items={sessions.map(({ id, device, opened, seen, here }) => ({
          title: device || messages.unknownDevice[language],
          mark: here ? messages.thisDevice[language] : undefined,
          lines: [opened, seen],
          children: (
            <Form language={language} action={here ? `/${language}${SIGN_OUT_PATH}` : `${action}/${id}/end`}>
              <Button kind="quiet">{(here ? messages.signOut : messages.end)[language]}</Button>
            </Form>
          ),
        }))}
      />
      {sessions.length > 1 ? (
        <Section title={messages.endOthers[language]}>
          <Form language={language} action={`${action}/end-others`}>
            <Button kind="danger">{messages.endOthers[language]}</Button>
          </Form>
        </Section>
      ) : null}
    </Page>
  )
}
