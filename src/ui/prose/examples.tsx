import type { TrustedHtml } from '#domain/base/trusted-html.ts'
import type { Examples } from '#ui/types.ts'
import { Prose } from './prose.tsx'

const html = {
  kk: '<p>Бюджеттің жобасы төрт бөлімнен тұрады. Әр бөлім бойынша ұсыныс айтуға болады.</p><h2>Не қаралады</h2><ul><li>ауыз су құбырлары;</li><li>мектеп жөндеу: <strong>412 млн ₸</strong>;</li><li>«Қостанай – Таран» жолының <a href="/kk">№ 4 бөлігі</a>.</li></ul><blockquote>Қысқа да нұсқа ұсыныс жақсы оқылады.</blockquote>',
  ru: '<p>Проект бюджета состоит из четырёх частей. По каждой можно внести предложение.</p><h2>Что рассматривается</h2><ul><li>водопроводы;</li><li>ремонт школ: <strong>412 млн ₸</strong>;</li><li>участок <a href="/ru">№ 4</a> дороги «Костанай – Таран».</li></ul><blockquote>Короткое предложение прочтут внимательнее.</blockquote>',
  en: '<p>The draft budget has four parts. A proposal can be made on each.</p><h2>What is discussed</h2><ul><li>water pipes;</li><li>repair of schools: <strong>₸412 million</strong>;</li><li><a href="/en">section No. 4</a> of the Kostanay–Taran road.</li></ul><blockquote>A short proposal is read with more care.</blockquote>',
}

export const examples: Examples = {
  'a text': (language) => <Prose html={html[language] as TrustedHtml} />,
}
