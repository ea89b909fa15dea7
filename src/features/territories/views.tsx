import type { PlaceLink } from '#domain/base/link.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import { kinds, PLACE_KIND, type TerritoryKind } from '#domain/territory/index.ts'
import { TileMap } from '#ui/chart/index.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { Facts } from '#ui/facts/facts.tsx'
import { FollowButton } from '#ui/follow-button/follow-button.tsx'
import { PlaceField, type PlaceFieldProps } from '#ui/form/index.ts'
import { formatNumber } from '#ui/format/index.ts'
import { cacheFragment } from '#ui/fragment-cache/fragment-cache.ts'
import { Columns, PageHead, Section, type SectionItem, Sections } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { TerritoryTrail } from '#ui/place/place.tsx'
import { SearchBox } from '#ui/search-box/search-box.tsx'
import { TerritoryList } from '#ui/territory-list/territory-list.tsx'
import { messages } from './messages.ts'
import {
  countInside,
  type FoundPlace,
  PLACE_SEARCH_PATH,
  type RegionTile,
  SEARCH_MAX,
  TERRITORIES_PATH,
  type Territory,
  territoryPath,
} from './model.ts'

const link = (language: Language, place: PlaceLink) => ({
  href: `/${language}${territoryPath(place)}`,
  text: place.label[language],
})

const Finder = ({ language, value }: { language: Language; value?: string | undefined }) => (
  <SearchBox
    language={language}
    action={`/${language}${PLACE_SEARCH_PATH}`}
    label={messages.search[language]}
    help={messages.searchHint[language]}
    value={value?.slice(0, SEARCH_MAX)}
    button={messages.find[language]}
  />
)

/** Three languages, and what an import changes. */
const MAPS = 8

/** The regions as tiles; a region's address is its code, which redirects to the readable one. */
export const Regions = cacheFragment(
  ({ language, tiles }: { language: Language; tiles: readonly RegionTile[] }) => (
    <TileMap
      language={language}
      title={messages.mapTitle[language]}
      regions={tiles.map(({ code, label, short, abbreviation, column, row, slug }) => ({
        kato: code,
        name: label[language],
        short: short[language],
        abbr: abbreviation?.[language],
        href: `/${language}${territoryPath({ slug })}`,
        col: column,
        row,
      }))}
    />
  ),
  MAPS,
)

export function TerritoriesPage(props: {
  frame: PageFrame
  tiles: readonly RegionTile[]
  classifier: string | undefined
}) {
  const { frame, tiles, classifier } = props
  const { language } = frame
  return (
    <Page
      {...frame}
      path={TERRITORIES_PATH}
      section="territories"
      title={messages.title[language]}
      description={messages.lead[language]}
    >
      <PageHead title={messages.title[language]} lead={messages.lead[language]} />
      <Finder language={language} />
      <Section title={messages.regions[language]}>
        {tiles.length > 0 ? (
          <Regions language={language} tiles={tiles} />
        ) : (
          <Empty title={messages.noTerritories[language]} />
        )}
      </Section>
      {classifier ? <p class="quiet">{messages.classifier[language](classifier)}</p> : null}
    </Page>
  )
}

export function PlaceSearchPage(props: {
  frame: PageFrame
  query: string
  places: readonly FoundPlace[]
  problem?: 'query-short' | 'query-long' | undefined
}) {
  const { frame, query, places, problem } = props
  const { language } = frame
  const missing = query !== '' && !problem && places.length === 0
  return (
    <Page {...frame} section="territories" title={messages.search[language]} noindex>
      <PageHead
        above={
          <TerritoryTrail
            language={language}
            trail={[{ href: `/${language}${TERRITORIES_PATH}`, text: messages.title[language] }]}
          />
        }
        title={messages.search[language]}
      />
      {problem ? <Notice kind="attention" title={messages[problem][language]} /> : null}
      <Finder language={language} value={query} />
      {missing ? (
        <Empty
          title={messages.notFound[language](query)}
          actions={[{ href: `/${language}${TERRITORIES_PATH}`, text: messages.regions[language] }]}
        >
          {messages.notFoundHelp[language]}
        </Empty>
      ) : null}
      {places.length > 0 ? (
        <Section title={messages.found[language](formatNumber(language, places.length))}>
          <TerritoryList
            items={places.map((place) => ({
              name: place.label[language],
              href: `/${language}${territoryPath(place)}`,
              within: place.trail.map(({ label }) => label[language]).join(' › '),
              action: (
                <FollowButton
                  language={language}
                  kind={PLACE_KIND}
                  id={place.code}
                  name={place.label[language]}
                />
              ),
            }))}
          />
        </Section>
      ) : null}
    </Page>
  )
}

export type TerritoryPageProps = {
  readonly frame: PageFrame
  readonly territory: Territory
  readonly trail: readonly PlaceLink[]
  readonly parts: readonly Territory[]
  readonly tiles: readonly RegionTile[]
  /** Sections of other slices about the place. */
  readonly sections: readonly SectionItem[]
}

export function TerritoryPage({ frame, territory, trail, parts, tiles, sections }: TerritoryPageProps) {
  const { language } = frame
  const title = territory.label[language]
  const root = { href: `/${language}${TERRITORIES_PATH}`, text: messages.title[language] }
  return (
    <Page
      {...frame}
      path={territoryPath(territory)}
      section="territories"
      kato={territory.code}
      title={title}
      description={messages.about[language](title)}
    >
      <PageHead
        above={
          <TerritoryTrail
            language={language}
            trail={[root, ...trail.map((place) => link(language, place))]}
            current={title}
          />
        }
        title={title}
        lead={summary(language, territory)}
      >
        {territory.listed ? <FollowButton language={language} kind={PLACE_KIND} id={territory.code} /> : null}
        {territory.listed ? null : <Notice kind="attention" title={messages.unlisted[language]} />}
      </PageHead>
      <Columns
        aside={
          <>
            <Sections language={language} items={sections.filter(({ aside }) => aside)} />
            <Facts items={facts(language, territory)} />
          </>
        }
      >
        <Sections language={language} items={sections.filter(({ aside }) => !aside)} />
        {tiles.length > 0 ? (
          <Section title={messages.regions[language]}>
            <Regions language={language} tiles={tiles} />
          </Section>
        ) : null}
        {tiles.length === 0 && parts.length > 0 ? (
          <Section title={messages.parts[language]} id="parts">
            <TerritoryList items={parts.map((part) => partItem(language, part))} />
          </Section>
        ) : null}
      </Columns>
    </Page>
  )
}

/** «Ауылдық округ»; nothing for the republic and for places whose name contains their kind. */
function kindName(language: Language, kind: TerritoryKind): string {
  if (kind === 'republic' || kind === 'locality') return ''
  const { kk, ru, en } = kinds[kind]
  return { kk: kk.noun, ru, en: en.toLowerCase() }[language]
}

function summary(language: Language, territory: Territory): string {
  const count = describeParts(language, territory)
  return sentence([kindName(language, territory.kind), count].filter(Boolean).join(', '))
}

/** How many territories are inside; undefined when there are none. */
function describeParts(language: Language, territory: Territory): string | undefined {
  const count = countInside(territory)
  return count > 0 ? messages.inside[language](count, formatNumber(language, count)) : undefined
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const facts = (language: Language, territory: Territory) => [
  { term: messages.code[language], value: territory.code },
  ...(language === 'kk'
    ? []
    : [{ term: messages.inKazakh[language], value: <span lang="kk">{territory.label.kk}</span> }]),
]

const partItem = (language: Language, part: Territory) => ({
  name: textIn(part.label, language),
  href: `/${language}${territoryPath(part)}`,
  note: describeParts(language, part),
})

/** The field for a place: by name, or as a choice among the places of that name. */
export const ChosenPlaceField = ({
  places,
  ...props
}: Omit<PlaceFieldProps, 'choices'> & { readonly places: readonly FoundPlace[] }) => (
  <PlaceField
    {...props}
    choices={places.map(({ code, label, trail }) => ({
      value: code,
      label: label[props.language],
      help: trail.map((around) => around.label[props.language]).join(' › '),
    }))}
  />
)
