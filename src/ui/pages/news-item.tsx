import type { Language } from '#domain/base/text.ts'
import type { TrustedHtml } from '#domain/base/trusted-html.ts'
import { Byline, Topics } from '#ui/article/article.tsx'
import { sampleQr } from '#ui/follow/examples.tsx'
import { Follow } from '#ui/follow/follow.tsx'
import { Columns, PageHead, Section } from '#ui/layout/layout.tsx'
import { MeetingList } from '#ui/meeting-card/meeting-card.tsx'
import { OrganisationLink } from '#ui/organisation-link/organisation-link.tsx'
import { Picture } from '#ui/picture/picture.tsx'
import { TerritoryTrail } from '#ui/place/place.tsx'
import { Prose } from '#ui/prose/prose.tsx'
import {
  astana,
  kazakhstan,
  sampleMeetings,
  sampleNews,
  sampleOrganisation,
  sampleZone,
} from '#ui/samples/samples.ts'
import { Share } from '#ui/share/share.tsx'

const html = {
  kk: '<p>Жобаның жұмыс тобы Ақмола, Қостанай, Павлодар, Солтүстік және Шығыс Қазақстан облыстарында тұрғындармен, Қоғамдық кеңестермен және ауыл әкімдерімен кездесті. Енді не естігенін және не ұсынатынын елордада айтады.</p><h2>Не туралы айтылады</h2><ul><li>жобаның басты жетістіктері;</li><li>әр өңірде жергілікті өзін-өзі басқару қалай дамып жатыр;</li><li>оған не кедергі, неге мүмкіндік бар.</li></ul><blockquote>Ауыл жиынында айтылған сөз бюджетке жетсе, адамдар келесі жиынға да келеді.</blockquote><p>Жиын ашық. Тіркелу орын дайындау үшін ғана керек.</p>',
  ru: '<p>Рабочая группа проекта встречалась с жителями, общественными советами и сельскими акимами в Акмолинской, Костанайской, Павлодарской, Северо-Казахстанской и Восточно-Казахстанской областях. Теперь она расскажет в столице, что услышала и что предлагает.</p><h2>О чём пойдёт речь</h2><ul><li>главные достижения проекта;</li><li>как развивается местное самоуправление в каждом регионе;</li><li>что ему мешает и на что оно способно.</li></ul><blockquote>Если слово, сказанное на сходе, доходит до бюджета, люди придут и на следующий сход.</blockquote><p>Встреча открытая. Запись нужна только для того, чтобы хватило мест.</p>',
  en: '<p>The working group of the project met residents, public councils and village akims in the Akmola, Kostanay, Pavlodar, North Kazakhstan and East Kazakhstan regions. Now it will tell in the capital what it heard and what it proposes.</p><h2>What it will speak about</h2><ul><li>the main achievements of the project;</li><li>how local self-government develops in each region;</li><li>what hinders it and what it is capable of.</li></ul><blockquote>If a word said at a village gathering reaches the budget, people will come to the next one.</blockquote><p>The meeting is open. Registration only helps to prepare the seats.</p>',
}
const texts = {
  by: { kk: 'Жариялаған', ru: 'Опубликовал', en: 'Published by' },
  meeting: { kk: 'Осы жиын', ru: 'Эта встреча', en: 'This meeting' },
  topics: { kk: 'Тақырыптар', ru: 'Темы', en: 'Topics' },
  lsg: { kk: 'Жергілікті өзін-өзі басқару', ru: 'Местное самоуправление', en: 'Local self-government' },
  caption: {
    kk: 'Демо жинағының суреті',
    ru: 'Рисунок демонстрационного набора',
    en: 'Drawing of the demo set',
  },
} as const

/** A news item with the meeting that it announces in the margin. */
export function NewsItemExample({ language }: { readonly language: Language }) {
  const locale = { language, zone: sampleZone }
  const item = sampleNews(language)[0]
  const topics = [{ href: `/${language}/news?topic=self-government`, text: texts.lsg[language] }]
  return (
    <article>
      <PageHead
        above={<TerritoryTrail language={language} trail={[kazakhstan(language), astana(language)]} />}
        title={item?.title ?? ''}
        lead={item?.lead}
      >
        <Byline {...locale} publishedAt={item?.publishedAt ?? ''} body={item?.body} reads={2166} />
      </PageHead>
      <Columns
        aside={
          <>
            <Section title={texts.meeting[language]}>
              <MeetingList {...locale} items={sampleMeetings(language).slice(0, 1)} today="2019-11-25" />
            </Section>
            <Section title={texts.by[language]}>
              <OrganisationLink {...sampleOrganisation(language)} />
            </Section>
            <Follow language={language} name="@kenes_kz" href="https://t.me/kenes_kz" qr={sampleQr} />
          </>
        }
      >
        <Picture
          src={item?.picture?.src ?? ''}
          alt={item?.picture?.alt ?? ''}
          caption={texts.caption[language]}
          early
        />
        <Prose html={html[language] as TrustedHtml} />
        <Topics label={texts.topics[language]} items={topics} />
        <Share
          language={language}
          url={`https://kenes.example/${language}/news/1`}
          title={item?.title ?? ''}
        />
      </Columns>
    </article>
  )
}
