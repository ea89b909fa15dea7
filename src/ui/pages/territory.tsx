import type { Language } from '#domain/base/text.ts'
import { TileMap } from '#ui/chart/index.ts'
import { Feed } from '#ui/feed/feed.tsx'
import { Columns, PageHead, Section } from '#ui/layout/layout.tsx'
import { MeetingList } from '#ui/meeting-card/meeting-card.tsx'
import { uiMessages } from '#ui/messages.ts'
import { TerritoryTrail } from '#ui/place/place.tsx'
import { sampleRegions } from '#ui/samples/regions.ts'
import { kazakhstan, kostanay, sampleMeetings, sampleNews, sampleZone } from '#ui/samples/samples.ts'
import { sampleSides } from '#ui/sub-nav/examples.tsx'
import { SubNav } from '#ui/sub-nav/sub-nav.tsx'
import { sampleTerritories } from '#ui/territory-list/examples.tsx'
import { TerritoryList } from '#ui/territory-list/territory-list.tsx'

const texts = {
  lead: {
    kk: 'Орталығы – Қостанай. 4 қала, 16 аудан, 215 ауылдық округ, 498 ауыл.',
    ru: 'Центр — Костанай. 4 города, 16 районов, 215 сельских округов, 498 сёл.',
    en: 'Centre: Kostanay. 4 cities, 16 districts, 215 rural okrugs, 498 villages.',
  },
  inside: { kk: 'Құрамында', ru: 'Что входит', en: 'What it contains' },
  other: { kk: 'Басқа өңірлер', ru: 'Другие регионы', en: 'Other regions' },
} as const

/** An oblast: what is going on there, what it contains, where it lies. */
export function TerritoryExample({ language }: { readonly language: Language }) {
  const locale = { language, zone: sampleZone }
  const here = kostanay(language)
  return (
    <>
      <PageHead
        above={<TerritoryTrail language={language} trail={[kazakhstan(language)]} current={here.text} />}
        title={here.text}
        lead={texts.lead[language]}
      />
      <SubNav label={here.text} items={sampleSides(language)} />
      <Columns
        aside={
          <Section title={uiMessages.meetings[language]}>
            <MeetingList {...locale} items={sampleMeetings(language).slice(1)} today="2019-11-25" />
          </Section>
        }
      >
        <Section title={uiMessages.news[language]}>
          <Feed {...locale} items={sampleNews(language).slice(1)} level={3} />
        </Section>
        <Section title={texts.inside[language]}>
          <TerritoryList items={sampleTerritories(language)} />
        </Section>
      </Columns>
      <Section title={texts.other[language]}>
        <TileMap language={language} regions={sampleRegions(language, '390000000')} />
      </Section>
    </>
  )
}
