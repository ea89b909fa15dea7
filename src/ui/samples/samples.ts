import type { Label, Language } from '#domain/base/text.ts'
import type { FeedItem } from '#ui/feed/feed.tsx'
import type { MeetingItem } from '#ui/meeting-card/meeting-card.tsx'
import type { Link, NamedOrganisation } from '#ui/types.ts'

// Sample texts of the gallery, typical of Kazakhstan's local life in length and kind. Not used by the site.

export const sampleZone = 'Asia/Almaty'

const link =
  (text: Label, path: string) =>
  (language: Language): Link => ({
    href: `/${language}${path}`,
    text: text[language],
  })

export const kostanay = link(
  { kk: 'Қостанай облысы', ru: 'Костанайская область', en: 'Kostanay Region' },
  '/territories/390000000',
)
export const kazakhstan = link({ kk: 'Қазақстан', ru: 'Казахстан', en: 'Kazakhstan' }, '/territories')
export const zhitikara = link(
  { kk: 'Жітіқара ауданы', ru: 'Житикаринский район', en: 'Zhitikara District' },
  '/territories/394400000',
)
export const astana = link({ kk: 'Астана', ru: 'Астана', en: 'Astana' }, '/territories/710000000')

export const sampleTrail = (language: Language): readonly Link[] =>
  [kazakhstan, kostanay, zhitikara].map((place) => place(language))

export const akimat = link(
  { kk: 'Қостанай облысының әкімдігі', ru: 'Акимат Костанайской области', en: 'Akimat of Kostanay Region' },
  '/organisations/akimat-kostanay',
)
export const council = link(
  {
    kk: 'Жітіқара ауданының Қоғамдық кеңесі',
    ru: 'Общественный совет Житикаринского района',
    en: 'Public Council of Zhitikara District',
  },
  '/organisations/council-zhitikara',
)

export const sampleOrganisation = (language: Language): NamedOrganisation => ({
  name: akimat(language).text,
  href: akimat(language).href,
  kind: {
    kk: 'жергілікті атқарушы орган',
    ru: 'местный исполнительный орган',
    en: 'local executive body',
  }[language],
})

type Sample<T> = Omit<T, 'title' | 'lead' | 'href' | 'place' | 'body'>
type NewsSample = Sample<FeedItem> & {
  readonly title: Label
  readonly lead?: Label
  readonly place: (language: Language) => Link
  readonly body: (language: Language) => Link
  readonly image: string
  readonly alt: Label
}

const news: readonly NewsSample[] = [
  {
    title: {
      kk: 'Азаматтық диалог жобасының қорытындысы елордада таныстырылады',
      ru: 'Итоги проекта о гражданском диалоге представят в столице',
      en: 'Results of the civic dialogue project will be presented in the capital',
    },
    lead: {
      kk: 'Бес облыста өткен жиындарда тұрғындар не айтты, жергілікті өзін-өзі басқару қай жерде жұмыс істейді, ал қай жерде қағазда қалып отыр. Жиын 26 қарашада Достық үйінде өтеді.',
      ru: 'Что сказали жители пяти областей, где местное самоуправление работает, а где остаётся на бумаге. Встреча пройдёт 26 ноября в Доме дружбы.',
      en: 'What residents of five regions said, where local self-government works and where it stays on paper. The meeting is on 26 November in the House of Friendship.',
    },
    publishedAt: '2019-11-25T16:07:00+06:00',
    place: astana,
    body: akimat,
    image: 'round-table',
    alt: {
      kk: 'Дөңгелек үстел басындағы орындықтар',
      ru: 'Стулья вокруг круглого стола',
      en: 'Chairs around a round table',
    },
  },
  {
    title: {
      kk: 'Жітіқарада 2026 жылғы бюджет жобасын көпшілік талқылайды: ескертулер он күн бойы қабылданады',
      ru: 'В Житикаре обсуждают проект бюджета на 2026 год: замечания принимают десять дней',
      en: 'Zhitikara discusses the draft budget for 2026: comments are taken for ten days',
    },
    lead: {
      kk: 'Қоғамдық кеңес ең алдымен ауыз су мен мектеп жөндеуге бөлінетін қаржыны қарайды.',
      ru: 'Общественный совет первым делом рассмотрит расходы на питьевую воду и ремонт школ.',
      en: 'The public council will look first at the money for drinking water and school repairs.',
    },
    publishedAt: '2019-11-22T09:40:00+06:00',
    place: zhitikara,
    body: council,
    image: 'school',
    alt: {
      kk: 'Қар басқан ауладағы мектеп',
      ru: 'Школа в заснеженном дворе',
      en: 'A school in a snowy yard',
    },
  },
  {
    title: {
      kk: 'Қыста ауылға баратын жолды кім тазалайды',
      ru: 'Кто чистит зимой дорогу до села',
      en: 'Who clears the road to the village in winter',
    },
    publishedAt: '2019-11-20T18:15:00+06:00',
    place: kostanay,
    body: akimat,
    image: 'winter-road',
    alt: {
      kk: 'Қысқы дала жолы',
      ru: 'Зимняя степная дорога',
      en: 'A winter road in the steppe',
    },
  },
]

export const sampleNews = (language: Language): readonly FeedItem[] =>
  news.map(({ title, lead, place, body, image, alt, ...rest }) => ({
    ...rest,
    title: title[language],
    lead: lead?.[language],
    href: `/${language}/news/${image}`,
    place: place(language),
    body: body(language),
    picture: {
      src: `/images/${image}.webp`,
      srcset: `/images/${image}-480.webp 480w, /images/${image}.webp 1200w`,
      alt: alt[language],
    },
  }))

const kinds = {
  presentation: { kk: 'Таныстырылым', ru: 'Презентация', en: 'Presentation' },
  hearing: { kk: 'Қоғамдық тыңдау', ru: 'Общественные слушания', en: 'Public hearing' },
  sitting: { kk: 'Кеңес отырысы', ru: 'Заседание совета', en: 'Council sitting' },
  gathering: {
    kk: 'Жергілікті қоғамдастық жиыны',
    ru: 'Сход местного сообщества',
    en: 'Gathering of the local community',
  },
} satisfies Record<string, Label>

type MeetingSample = Pick<MeetingItem, 'status' | 'start' | 'end'> & {
  readonly kind: Label
  readonly title: Label
  readonly venue: Label
  readonly place: (language: Language) => Link
  readonly note?: Label
}

const meetings: readonly MeetingSample[] = [
  {
    kind: kinds.presentation,
    title: {
      kk: 'Азаматтық диалог пен қатысу: бес облыстағы жобаның нәтижесі',
      ru: 'Гражданский диалог и участие: что показал проект в пяти областях',
      en: 'Civic dialogue and participation: what the project in five regions has shown',
    },
    start: '2019-11-26T11:00:00+06:00',
    end: '2019-11-26T13:00:00+06:00',
    status: 'announced',
    venue: { kk: 'Достық үйі', ru: 'Дом дружбы', en: 'House of Friendship' },
    place: astana,
    note: { kk: '80 орыннан 23-і бос', ru: 'Свободно 23 места из 80', en: '23 of 80 seats are free' },
  },
  {
    kind: kinds.hearing,
    title: {
      kk: '2026 жылғы аудандық бюджеттің жобасы',
      ru: 'Проект районного бюджета на 2026 год',
      en: 'Draft of the district budget for 2026',
    },
    start: '2019-12-03T15:00:00+06:00',
    status: 'moved',
    venue: {
      kk: 'Мәдениет үйі, кіші зал',
      ru: 'Дом культуры, малый зал',
      en: 'House of Culture, small hall',
    },
    place: zhitikara,
  },
  {
    kind: kinds.gathering,
    title: {
      kk: 'Ауылдық клубты жөндеуге түскен өтінімдерді таңдау',
      ru: 'Выбор заявок на ремонт сельского клуба',
      en: 'Choosing the bids for the repair of the village club',
    },
    start: '2019-11-29T18:00:00+06:00',
    status: 'cancelled',
    venue: {
      kk: 'Тоқтаров орта мектебі',
      ru: 'Тохтаровская средняя школа',
      en: 'Tokhtarovo secondary school',
    },
    place: zhitikara,
  },
  {
    kind: kinds.sitting,
    title: {
      kk: 'Үшінші тоқсандағы бюджеттің атқарылуы туралы есепті тыңдау',
      ru: 'Заслушивание отчёта об исполнении бюджета за третий квартал',
      en: 'Hearing of the report on budget execution for the third quarter',
    },
    start: '2019-11-14T10:00:00+06:00',
    status: 'held',
    venue: {
      kk: 'Облыс әкімдігі, 1-қабат',
      ru: 'Акимат области, 1 этаж',
      en: 'Regional akimat, first floor',
    },
    place: kostanay,
  },
]

export const sampleMeetings = (language: Language): readonly (MeetingItem & { readonly title: string })[] =>
  meetings.map(({ kind, title, venue, place, note, ...rest }, index) => ({
    ...rest,
    kind: kind[language],
    title: title[language],
    venue: venue[language],
    place: place(language),
    note: note?.[language],
    href: `/${language}/meetings/${index + 1}`,
  }))
