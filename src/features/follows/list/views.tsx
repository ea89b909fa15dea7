import type { ComponentChildren } from 'preact'
import { emptyForm, type FormState } from '#domain/base/form.ts'
import { type Language, shownLanguage, textIn } from '#domain/base/text.ts'
import { AccountNav } from '#features/accounts/index.ts'
import { TERRITORIES_PATH } from '#features/territories/index.ts'
import { Confirmation } from '#ui/confirmation/confirmation.tsx'
import { Empty } from '#ui/empty/empty.tsx'
import { Entries } from '#ui/entries/entries.tsx'
import { Button, ButtonLink, Form, formFields, Select } from '#ui/form/index.ts'
import { PageHead, Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { pageHref } from '#ui/pagination/page-href.ts'
import { TerritoryList } from '#ui/territory-list/territory-list.tsx'
import { frequencyNames } from '../following/messages.ts'
import { type ListProblem, listMessages } from '../messages.ts'
import { FOLLOWS_PATH, frequencies, frequencyField, keyPath, type ShownFollow } from '../model.ts'

export type FollowListPageProps = {
  readonly frame: PageFrame
  /** The path of the page: that of the account, or that of a key from a letter. */
  readonly path: string
  /** Whose list it is, for somebody who came by the link of a letter. */
  readonly email?: string | undefined
  readonly items: readonly ShownFollow[]
  readonly page: number
  readonly more: boolean
  readonly done?: 'saved' | undefined
  /** The form of one follow, where it was refused. */
  readonly form: FormState<ListProblem>
}

/** Everything that a person follows, each with how often its letters come. */
export function FollowListPage({ frame, path, email, items, page, more, done, form }: FollowListPageProps) {
  const { language } = frame
  const hrefOf = (number: number) => pageHref(`/${language}${path}`, number)
  return (
    <Page {...frame} path={path} title={listMessages.title[language]} noindex>
      <PageHead
        title={listMessages.title[language]}
        lead={email === undefined ? listMessages.lead[language] : listMessages.leadFor[language](email)}
      />
      {email === undefined ? <AccountNav frame={frame} /> : null}
      {done ? <Notice kind="good" title={listMessages[done][language]} /> : null}
      {items.length > 0 ? (
        <Entries items={items.map((item) => entryOf(language, path, item, form))} />
      ) : (
        <Empty
          title={listMessages.none[language]}
          actions={[{ href: `/${language}${TERRITORIES_PATH}`, text: listMessages.find[language] }]}
        >
          {listMessages.noneHelp[language]}
        </Empty>
      )}
      {page > 1 || more ? (
        <p class="way doors">
          {page > 1 ? (
            <a rel="prev" href={hrefOf(page - 1)}>
              {listMessages.newer[language]}
            </a>
          ) : null}
          {more ? (
            <a rel="next" href={hrefOf(page + 1)}>
              {listMessages.older[language]}
            </a>
          ) : null}
        </p>
      ) : null}
      {items.length > 0 ? (
        <Section title={listMessages.stopAll[language]}>
          <p>{listMessages.stopAllHelp[language]}</p>
          <Form language={language} action={`/${language}${path}${email === undefined ? '/stop' : ''}`}>
            <Button kind="danger">{listMessages.stopAll[language]}</Button>
          </Form>
        </Section>
      ) : null}
    </Page>
  )
}

/** The first things that a person follows, for the first page of their account. */
export const FollowedNames = ({
  language,
  items,
}: {
  readonly language: Language
  readonly items: readonly ShownFollow[]
}) =>
  items.length > 0 ? (
    <TerritoryList
      items={items.flatMap(({ thing, kind, frequency }) =>
        thing
          ? [
              {
                name: textIn(thing.title, language),
                href: `/${language}${thing.path}`,
                kind: kind?.[language],
                note: frequencyNames[frequency][language],
              },
            ]
          : [],
      )}
    />
  ) : (
    <Empty
      title={listMessages.none[language]}
      actions={[{ href: `/${language}${TERRITORIES_PATH}`, text: listMessages.find[language] }]}
    >
      {listMessages.noneHelp[language]}
    </Empty>
  )

function entryOf(
  language: Language,
  path: string,
  item: ShownFollow,
  form: FormState<ListProblem> = emptyForm,
) {
  const { id, thing, kind, only, refused } = item
  const title: ComponentChildren = thing ? (
    <a href={`/${language}${thing.path}`} lang={shownLanguage(thing.title, language)}>
      {textIn(thing.title, language)}
    </a>
  ) : (
    listMessages.gone[language]
  )
  const name = frequencyField(id)
  const isThis = form.problems[name] !== undefined
  const { field, problems } = formFields(language, isThis ? form : emptyForm, listMessages)
  const named = only.map((label) => label[language]).join(', ')
  return {
    title,
    lines: [
      ...(kind ? [kind[language]] : []),
      ...(named ? [listMessages.only[language](named)] : []),
      ...(refused ? [listMessages.refused[language]] : []),
    ],
    children: (
      <Form language={language} action={`/${language}${path}/change`} problems={problems}>
        <input type="hidden" name="follow" value={id} />
        <Select
          {...field(name)}
          label={listMessages.frequency[language]}
          value={item.frequency}
          options={frequencies.map((frequency) => ({
            value: frequency,
            label: frequencyNames[frequency][language],
          }))}
        />
        <p class="acts">
          <Button kind="quiet">{listMessages.save[language]}</Button>{' '}
          {named ? (
            <>
              <Button kind="quiet" name="everything" value="yes">
                {listMessages.everything[language]}
              </Button>{' '}
            </>
          ) : null}
          <Button kind="quiet" name="stop" value="yes">
            {listMessages.stop[language]}
          </Button>
        </p>
      </Form>
    ),
  }
}

export function StoppedPage({ frame, link }: { readonly frame: PageFrame; readonly link: string }) {
  const { language } = frame
  return (
    <Page {...frame} path={keyPath({ key: link })} title={listMessages.stopped[language]} noindex>
      <Confirmation
        state="ended"
        title={listMessages.stopped[language]}
        actions={[{ href: `/${language}`, text: listMessages.toHome[language] }]}
      >
        <p>{listMessages.stoppedHelp[language]}</p>
      </Confirmation>
    </Page>
  )
}

/** The page of a link that this site did not make, or that is incomplete. */
export function UnknownKeyPage({ frame }: { readonly frame: PageFrame }) {
  const { language } = frame
  return (
    <Page {...frame} path="" title={listMessages.unknown[language]} noindex>
      <PageHead title={listMessages.unknown[language]} lead={listMessages.unknownHelp[language]}>
        <ButtonLink href={`/${language}${FOLLOWS_PATH}`}>{listMessages.title[language]}</ButtonLink>
      </PageHead>
    </Page>
  )
}
