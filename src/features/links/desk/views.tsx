import type { FormState } from '#domain/base/form.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import { thingKey } from '#domain/base/thing.ts'
import { DeskPage as Desk, type DeskFrame } from '#ui/desk/index.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { Button, ButtonLink, Form, formFields, Radios, Select } from '#ui/form/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Related } from '#ui/related/related.tsx'
import { SearchBox } from '#ui/search-box/search-box.tsx'
import { type LinkDeskProblem, linkMessages, matterMessages, relationNames } from '../messages.ts'
import { DESK_PATH, linksDeskPath, matterPath, phrases, type ShownLink, type ShownThing } from '../model.ts'
import {
  factsOf,
  formatThingDay,
  groupLinks,
  LinkFacts,
  ThingTitle,
  type ZoneOfThing,
} from '../pages/views.tsx'

export type LinksDeskPageProps = {
  readonly frame: DeskFrame
  readonly q: string
  readonly searched: boolean
  /** Whether the person may link it themselves. */
  readonly items: readonly { readonly thing: ShownThing; readonly mayLink: boolean }[]
  readonly zoneOf: ZoneOfThing
}

/** Finding what one wants to link. */
export function LinksDeskPage({ frame, q, searched, items, zoneOf }: LinksDeskPageProps) {
  const { language } = frame
  return (
    <Desk {...frame} at={DESK_PATH} title={linkMessages.title[language]} lead={linkMessages.lead[language]}>
      <SearchBox
        language={language}
        action={`/${language}${DESK_PATH}`}
        label={linkMessages.search[language]}
        help={linkMessages.searchHelp[language]}
        value={q}
      />
      {items.length > 0 ? (
        <ul class="results">
          {items.map(({ thing, mayLink }) => (
            <li>
              <LinkFacts
                facts={[
                  ...factsOf(thing, language, zoneOf),
                  ...(mayLink ? [] : [linkMessages.notYours[language]]),
                ]}
              />
              <h3>
                <ThingTitle language={language} thing={thing} />
              </h3>
              <p>
                {mayLink ? (
                  <a href={`/${language}${linksDeskPath(thing)}`}>{linkMessages.open[language]}</a>
                ) : (
                  <a href={`/${language}${matterPath(thing)}`}>{matterMessages.matter[language]}</a>
                )}
              </p>
            </li>
          ))}
        </ul>
      ) : searched ? (
        <Empty title={linkMessages.foundNothing[language]} />
      ) : null}
    </Desk>
  )
}

export type ThingPageProps = {
  readonly frame: DeskFrame
  readonly thing: ShownThing
  readonly links: readonly ShownLink[]
  /** What the search of the form has found. */
  readonly offered: readonly ShownThing[]
  readonly form: FormState<LinkDeskProblem>
  readonly zoneOf: ZoneOfThing
}

/** The links of one thing: those that there are, and a new one. */
export function ThingPage(props: ThingPageProps) {
  const { frame, thing } = props
  const { language } = frame
  return (
    <Desk
      {...frame}
      at={DESK_PATH}
      above={<a href={`/${language}${DESK_PATH}`}>{linkMessages.title[language]}</a>}
      title={`${linkMessages.of[language]}: ${textIn(thing.title, language)}`}
      lead={linkMessages.ofLead[language]}
      actions={
        <>
          <ButtonLink kind="quiet" href={`/${language}${thing.path ?? ''}`}>
            {linkMessages.publicPage[language]}
          </ButtonLink>
          <ButtonLink kind="quiet" href={`/${language}${matterPath(thing)}`}>
            {matterMessages.matter[language]}
          </ButtonLink>
        </>
      }
    >
      <Section title={linkMessages.now[language]}>
        <Linked {...props} />
      </Section>
      <Section title={linkMessages.add[language]} id="add">
        <SearchBox
          language={language}
          action={`/${language}${linksDeskPath(thing)}`}
          label={linkMessages.search[language]}
          help={linkMessages.searchHelp[language]}
          value={props.form.typed.q}
        />
        <Offered {...props} />
      </Section>
    </Desk>
  )
}

function Linked({ frame: { language }, thing, links, zoneOf }: ThingPageProps) {
  if (links.length === 0) return <Empty title={linkMessages.none[language]} />
  return (
    <Related
      groups={groupLinks(links).map((group) => ({
        title: relationNames[group.relation][group.end][language],
        items: group.links.map(({ link, other }) => ({
          title: <ThingTitle language={language} thing={other} />,
          facts: factsOf(other, language, zoneOf),
          children: (
            <Form language={language} action={`/${language}${linksDeskPath(thing)}/remove`}>
              <input type="hidden" name="link" value={link} />
              <Button kind="quiet">
                {linkMessages.remove[language]}
                <span class="vh">: {textIn(other.title, language)}</span>
              </Button>
            </Form>
          ),
        })),
      }))}
    />
  )
}

/** What a choice says of the thing that was found: it stands at the other end. */
const phraseText = (value: (typeof phrases)[number], language: Language) =>
  relationNames[value.relation][value.end][language]

function Offered({ frame: { language }, thing, offered, form, zoneOf }: ThingPageProps) {
  const { typed } = form
  const { field, problems } = formFields(language, form, linkMessages)
  if (offered.length === 0)
    return (
      <>
        {problems.map(({ text }) => (
          <Notice kind="attention" title={text} />
        ))}
        {typed.q?.trim() ? <Empty title={linkMessages.foundNothing[language]} /> : null}
      </>
    )
  return (
    <Form language={language} action={`/${language}${linksDeskPath(thing)}`} problems={problems}>
      <input type="hidden" name="q" value={typed.q} />
      <Radios
        {...field('other')}
        label={linkMessages.choose[language]}
        options={offered.map((item) => ({
          value: thingKey(item),
          label: textIn(item.title, language),
          help: [item.kindName[language], formatThingDay(item, language, zoneOf), item.state?.[language]]
            .filter(Boolean)
            .join(' · '),
        }))}
      />
      <Select
        {...field('relation')}
        label={linkMessages.how[language]}
        options={[
          { value: '', label: '' },
          ...phrases.map((phrase) => ({ value: phrase.value, label: phraseText(phrase, language) })),
        ]}
      />
      <Button>{linkMessages.save[language]}</Button>
    </Form>
  )
}
