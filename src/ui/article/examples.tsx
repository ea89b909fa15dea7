import { languages } from '#domain/base/text.ts'
import type { TrustedHtml } from '#domain/base/trusted-html.ts'
import { akimat, sampleNews, sampleZone } from '#ui/samples/samples.ts'
import type { Examples } from '#ui/types.ts'
import { Byline, SideBySide, Topics } from './article.tsx'

const at = '2019-11-25T16:07:00+06:00'
const html = {
  kk: '<p>Жиынға кез келген тұрғын келе алады. Тіркелу міндетті емес, бірақ орын дайындауға көмектеседі.</p>',
  ru: '<p>Прийти может любой житель. Записываться не обязательно, но так проще подготовить места.</p>',
  en: '<p>Any resident may come. Registration is not required, but it helps us to prepare the seats.</p>',
}
const topics = [
  { kk: 'Жергілікті өзін-өзі басқару', ru: 'Местное самоуправление', en: 'Local self-government' },
  { kk: 'Бюджет', ru: 'Бюджет', en: 'Budget' },
]

export const examples: Examples = {
  byline: (language) => (
    <Byline language={language} zone={sampleZone} publishedAt={at} body={akimat(language)} reads={2166} />
  ),
  'byline, changed later': (language) => (
    <Byline language={language} zone={sampleZone} publishedAt={at} updatedAt="2019-11-26T08:30:00+06:00" />
  ),
  'languages side by side': () => (
    <SideBySide
      versions={languages.map((language) => ({
        language,
        title: sampleNews(language)[0]?.title ?? '',
        html: html[language] as TrustedHtml,
      }))}
    />
  ),
  topics: (language) => (
    <Topics
      label={{ kk: 'Тақырыптар', ru: 'Темы', en: 'Topics' }[language]}
      items={topics.map((topic) => ({ href: `/${language}/news`, text: topic[language] }))}
    />
  ),
}
