import type { Language } from '#domain/base/text.ts'
import { Feed } from '#ui/feed/feed.tsx'
import { sampleQr } from '#ui/follow/examples.tsx'
import { Follow } from '#ui/follow/follow.tsx'
import { Columns, PageHead, Section } from '#ui/layout/layout.tsx'
import { Invitation, MeetingList } from '#ui/meeting-card/meeting-card.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { sampleMeetings, sampleNews, sampleZone } from '#ui/samples/samples.ts'
import { SearchBox } from '#ui/search-box/search-box.tsx'
import { Subscribe } from '#ui/subscribe/subscribe.tsx'
import { words } from '#ui/words.ts'

const texts = {
  title: {
    kk: 'Ауылыңызда не шешіліп жатыр',
    ru: 'Что решают там, где вы живёте',
    en: 'What is being decided where you live',
  },
  lead: {
    kk: 'Жиынға келіңіз, жобаны оқыңыз, ұсынысыңыздан не шыққанын біліңіз.',
    ru: 'Придите на встречу, прочтите проект решения, узнайте, что стало с вашим предложением.',
    en: 'Come to a meeting, read a draft, see what became of what you said.',
  },
  register: { kk: 'Жиынға жазылу', ru: 'Записаться', en: 'Register' },
  soon: { kk: 'Таяудағы жиындар', ru: 'Ближайшие встречи', en: 'Meetings soon' },
  all: { kk: 'Барлығы', ru: 'Все', en: 'All' },
} as const

const today = '2019-11-25'

/** The first page: the search for a place, the next meeting, the news. */
export function HomeExample({ language }: { readonly language: Language }) {
  const locale = { language, zone: sampleZone }
  const [next, ...others] = sampleMeetings(language)
  const news = sampleNews(language)
  return (
    <>
      <PageHead title={texts.title[language]} lead={texts.lead[language]} art>
        <SearchBox
          language={language}
          action={`/${language}/territories/search`}
          label={words.findPlace[language]}
        />
      </PageHead>
      {next ? (
        <Invitation
          {...locale}
          item={next}
          today={today}
          action={{ href: `${next.href}#register`, text: texts.register[language] }}
        />
      ) : null}
      <Columns
        aside={
          <>
            <Section
              title={texts.soon[language]}
              more={{ href: `/${language}/meetings`, text: texts.all[language] }}
            >
              <MeetingList {...locale} items={others.slice(0, 2)} today={today} />
            </Section>
            <Follow language={language} name="@kenes_kz" href="https://t.me/kenes_kz" qr={sampleQr} />
            <Subscribe language={language} atom={`/${language}/news.atom`} json={`/${language}/news.json`} />
          </>
        }
      >
        <Section title={words.news[language]}>
          <Feed {...locale} items={[...news, ...news.slice(1)]} lead level={3} />
          <Pagination language={language} page={1} pages={6} hrefOf={(n) => `/${language}/news?page=${n}`} />
        </Section>
      </Columns>
    </>
  )
}
