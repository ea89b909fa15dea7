import type { ComponentChild } from 'preact'
import { type Language, textIn } from '#domain/base/text.ts'
import { sameThing, type ThingAddress, thingKey } from '#domain/base/thing.ts'
import { PATH_STEPS, type Path, PathFigure } from '#ui/chart/index.ts'
import { Downloads } from '#ui/downloads/downloads.tsx'
import { Empty } from '#ui/empty/empty.tsx'
import { formatDayOf, isoDateTime } from '#ui/format/index.ts'
import { PageHead, Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { langAttribute } from '#ui/official-text/official-text.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { Related as RelatedGroups } from '#ui/related/related.tsx'
import { safeHref } from '#ui/safe-link/safe-link.tsx'
import { arrowNames, matterMessages, relationNames } from '../messages.ts'
import {
  type LinkEnd,
  linkEnds,
  type Matter,
  matterPath,
  type Relation,
  relations,
  type ShownLink,
  type ShownThing,
} from '../model.ts'

/** The zone in which dates of a place are told, by KATO code. */
export type ZoneOfThing = (territory: string) => string

export const formatThingDay = (
  { at, territory }: ShownThing,
  language: Language,
  zoneOf: ZoneOfThing,
): string | undefined => (at ? formatDayOf(language, at, zoneOf(territory ?? '')) : undefined)

/** What it is, when, and where it stands. */
export function factsOf(
  thing: ShownThing,
  language: Language,
  zoneOf: ZoneOfThing,
): readonly ComponentChild[] {
  const { at, territory, state, withdrawnAt } = thing
  const day = formatThingDay(thing, language, zoneOf)
  return [
    thing.kindName[language],
    ...(at && day
      ? [<time dateTime={isoDateTime(at.toISOString(), zoneOf(territory ?? ''))}>{day}</time>]
      : []),
    ...(state ? [state[language]] : []),
    ...(withdrawnAt
      ? [matterMessages.withdrawn[language](formatDayOf(language, withdrawnAt, zoneOf('')))]
      : []),
  ]
}

/** The title of a thing, with a link to its page while it has one. */
export const ThingTitle = ({
  language,
  thing,
}: {
  readonly language: Language
  readonly thing: ShownThing
}) => {
  const lang = langAttribute(thing.title, language)
  const title = textIn(thing.title, language)
  return thing.path === undefined ? (
    <span lang={lang}>{title}</span>
  ) : (
    <a href={safeHref(`/${language}${thing.path}`)} lang={lang}>
      {title}
    </a>
  )
}

export const LinkFacts = ({ facts }: { readonly facts: readonly ComponentChild[] }) => (
  <p class="meta">
    {facts.map((fact) => (
      <span>{fact}</span>
    ))}
  </p>
)

/** Links in groups: by relation, and by the end at which the thing of the page stands. */
export const groupLinks = <Link extends { readonly relation: Relation; readonly end: LinkEnd }>(
  links: readonly Link[],
) =>
  relations.flatMap((relation) =>
    linkEnds.flatMap((end) => {
      const group = links.filter((link) => link.relation === relation && link.end === end)
      return group.length > 0 ? [{ relation, end, links: group }] : []
    }),
  )

export type RelatedProps = {
  readonly language: Language
  readonly thing: ThingAddress
  readonly links: readonly ShownLink[]
  readonly zoneOf: ZoneOfThing
}

/** How many things of a group a page shows; the page of the matter has all of them. */
const SHOWN_MAX = 8

/** On the page of a thing: what it is linked with, in groups, and the way to the whole matter. */
export const RelatedThings = ({ language, thing, links, zoneOf }: RelatedProps) => (
  <>
    <RelatedGroups
      groups={groupLinks(links).map((group) => ({
        title: relationNames[group.relation][group.end][language],
        items: group.links.slice(0, SHOWN_MAX).map(({ other }) => ({
          title: <ThingTitle language={language} thing={other} />,
          facts: factsOf(other, language, zoneOf),
        })),
      }))}
    />
    <p>
      <a href={`/${language}${matterPath(thing)}`}>{matterMessages.matter[language]}</a>
    </p>
  </>
)

export type MatterPageProps = {
  readonly frame: PageFrame
  readonly address: ThingAddress
  readonly matter: Matter
  readonly zoneOf: ZoneOfThing
}

const anchorOf = (thing: ThingAddress) => `t-${thing.id}`

/** The life of a matter: a picture and a list, from the first word to execution. */
export function MatterPage({ frame, address, matter, zoneOf }: MatterPageProps) {
  const { language } = frame
  const { things, links, more } = matter
  const own = things.find((thing) => sameThing(thing, address))
  const title = own ? textIn(own.title, language) : ''
  return (
    <Page
      {...frame}
      path={matterPath(address)}
      section=""
      title={matterMessages.matterOf[language](title)}
      description={matterMessages.lead[language]}
      noindex={links.length === 0}
    >
      <PageHead
        above={own ? <ThingTitle language={language} thing={own} /> : null}
        title={matterMessages.matter[language]}
        lead={matterMessages.lead[language]}
      />
      {more ? <Notice kind="information" title={matterMessages.more[language]} /> : null}
      {links.length === 0 ? (
        <Empty title={matterMessages.onlyOne[language]}>{matterMessages.onlyOneHelp[language]}</Empty>
      ) : (
        <>
          <PathFigure path={pathOf(language, address, matter, zoneOf)} />
          <Section title={matterMessages.list[language]}>
            <ol class="results">
              {things.map((thing) => (
                <li id={anchorOf(thing)}>
                  <LinkFacts
                    facts={[
                      ...factsOf(thing, language, zoneOf),
                      ...(sameThing(thing, address) ? [matterMessages.here[language]] : []),
                    ]}
                  />
                  <h3>
                    <ThingTitle language={language} thing={thing} />
                  </h3>
                  <Before language={language} thing={thing} matter={matter} />
                </li>
              ))}
            </ol>
          </Section>
          <Downloads
            language={language}
            path={`${matterPath(address)}/links`}
            what={matterMessages.links[language]}
          />
        </>
      )}
    </Page>
  )
}

/** What led to a thing, in words, with the way up the list. */
function Before({
  language,
  thing,
  matter: { things, links },
}: {
  readonly language: Language
  readonly thing: ShownThing
  readonly matter: Matter
}) {
  const before = links
    .filter(({ later }) => sameThing(later, thing))
    .map(({ relation, earlier }) => ({ relation, end: 'later' as const, earlier }))
  return (
    <>
      {groupLinks(before).map((group) => (
        <p>
          {relationNames[group.relation].later[language]}:{' '}
          {group.links.map(({ earlier }, index) => {
            const other = things.find((thing) => sameThing(thing, earlier))
            return other ? (
              <>
                {index > 0 ? '; ' : ''}
                <a href={`#${anchorOf(other)}`} lang={langAttribute(other.title, language)}>
                  {textIn(other.title, language)}
                </a>
              </>
            ) : null
          })}
        </p>
      ))}
    </>
  )
}

/** The picture of a matter. */
function pathOf(language: Language, address: ThingAddress, matter: Matter, zoneOf: ZoneOfThing): Path {
  const { things, links } = matter
  const positions = new Map(things.map((thing, position) => [thingKey(thing), position]))
  const days = things.flatMap((thing) => formatThingDay(thing, language, zoneOf) ?? [])
  const [first, last] = [days[0], days.at(-1)]
  return {
    id: 'path',
    title:
      first && last && first !== last
        ? matterMessages.span[language](first, last, things.length)
        : matterMessages.undated[language](things.length),
    description: `${matterMessages.described[language]} ${matterMessages.inList[language]}`,
    steps: things.map((thing) => {
      const { kindName, path, title, withdrawnAt } = thing
      const day = formatThingDay(thing, language, zoneOf) ?? matterMessages.noDate[language]
      return {
        above: [day, kindName[language]].join(' · '),
        name: textIn(title, language),
        href: path && `/${language}${path}`,
        current: sameThing(thing, address),
        gone: withdrawnAt !== null,
      }
    }),
    arrows: links.flatMap(({ relation, earlier, later }) => {
      const [from, to] = [positions.get(thingKey(earlier)), positions.get(thingKey(later))]
      return from === undefined || to === undefined ? [] : [{ from, to, kind: relations.indexOf(relation) }]
    }),
    kinds: relations.map((relation) => arrowNames[relation][language]),
    note: things.length > PATH_STEPS ? matterMessages.pictureFirst[language] : undefined,
  }
}
