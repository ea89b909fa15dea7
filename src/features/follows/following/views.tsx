import type { FormState } from '#domain/base/form.ts'
import { type Label, type Language, shownLanguage, textIn } from '#domain/base/text.ts'
import type { ThingAddress } from '#domain/base/thing.ts'
import { Confirmation } from '#ui/confirmation/confirmation.tsx'
import { Button, Form, formFields, Radios, TextField } from '#ui/form/index.ts'
import { formatNumber } from '#ui/format/index.ts'
import { PageHead, Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import {
  FOLLOWS_MAX,
  FOLLOWS_PATH,
  type FollowableThing,
  type Frequency,
  followPath,
  frequencies,
} from '../model.ts'
import { type FollowProblem, followingMessages, frequencyNames } from './messages.ts'

export type ShownFollowable = {
  readonly address: ThingAddress
  readonly followable: { readonly notificationText: Label }
  readonly thing: FollowableThing
}

/** The choice of how often letters come. */
const FrequencyField = ({
  language,
  value,
  name = 'frequency',
}: {
  readonly language: Language
  readonly value: string | undefined
  readonly name?: string
}) => (
  <Radios
    language={language}
    name={name}
    label={followingMessages.frequency[language]}
    help={followingMessages.frequencyHelp[language]}
    value={value}
    options={frequencies.map((frequency) => ({
      value: frequency,
      label: frequencyNames[frequency][language],
    }))}
  />
)

export type FollowPageProps = ShownFollowable & {
  readonly frame: PageFrame
  readonly signedIn: boolean
  /** How often the letters of the signed-in person come; undefined: they do not follow it. */
  readonly followed?: Frequency | undefined
  readonly form: FormState<FollowProblem>
}

const tooMany = (language: Language) =>
  followingMessages['follows-too-many'][language](formatNumber(language, FOLLOWS_MAX))
const problemMessages = {
  ...followingMessages,
  'follows-too-many': { kk: tooMany('kk'), ru: tooMany('ru'), en: tooMany('en') },
}

/** Follows one thing: signed in by one press, otherwise by an address that is confirmed. */
export function FollowPage(props: FollowPageProps) {
  const { frame, address, followable, thing, signedIn, followed, form } = props
  const { language } = frame
  const name = textIn(thing.title, language)
  const path = followPath(address)
  const { field, problems } = formFields(language, form, problemMessages)
  return (
    <Page {...frame} path={path} title={followingMessages.title[language](name)} noindex>
      <PageHead
        above={
          <p class="meta">
            <a href={`/${language}${thing.path}`}>{followingMessages.back[language]}</a>
          </p>
        }
        title={<span lang={shownLanguage(thing.title, language)}>{name}</span>}
        lead={followable.notificationText[language]}
      >
        {followed ? (
          <Notice kind="good" title={followingMessages.followed[language]}>
            <p>
              {followingMessages.followedHelp[language](frequencyNames[followed][language])}{' '}
              <a href={`/${language}${FOLLOWS_PATH}`}>{followingMessages.all[language]}</a>
            </p>
          </Notice>
        ) : null}
      </PageHead>
      <Form language={language} action={`/${language}${path}`} problems={problems}>
        {signedIn ? null : (
          <TextField
            {...field('email')}
            type="email"
            label={followingMessages.email[language]}
            help={followingMessages.emailHelp[language]}
            autocomplete="email"
          />
        )}
        <FrequencyField language={language} value={form.typed.frequency} />
        <Button>{(followed ? followingMessages.save : followingMessages.follow)[language]}</Button>
      </Form>
      {followed ? (
        <Section title={followingMessages.stop[language]}>
          <Form language={language} action={`/${language}${path}/stop`}>
            <Button kind="quiet">{followingMessages.stop[language]}</Button>
          </Form>
        </Section>
      ) : null}
    </Page>
  )
}

/** A letter was sent to whoever is not signed in. */
export const FollowLetterSentPage = ({
  frame,
  email,
  thing,
}: Pick<ShownFollowable, 'thing'> & { readonly frame: PageFrame; readonly email: string }) => (
  <Page {...frame} path="" title={followingMessages.letterSent[frame.language]} noindex>
    <Confirmation
      title={followingMessages.letterSent[frame.language]}
      actions={[{ href: `/${frame.language}${thing.path}`, text: followingMessages.back[frame.language] }]}
    >
      <p>{followingMessages.letterSentHelp[frame.language](email)}</p>
    </Confirmation>
  </Page>
)

/** After the link of the letter. */
export const ConfirmedPage = ({
  frame,
  address,
  thing,
}: Omit<ShownFollowable, 'followable'> & { readonly frame: PageFrame }) => {
  const { language } = frame
  return (
    <Page
      {...frame}
      path={`${followPath(address)}/confirmed`}
      title={followingMessages.confirmed[language]}
      noindex
    >
      <Confirmation
        title={followingMessages.confirmed[language]}
        actions={[{ href: `/${language}${thing.path}`, text: textIn(thing.title, language) }]}
      >
        <p>{followingMessages.confirmedHelp[language]}</p>
      </Confirmation>
    </Page>
  )
}
