import type { Label, Language } from '#domain/base/text.ts'
import type { AgendaListItem } from '#ui/agenda/agenda.tsx'
import type { PersonProps } from '#ui/person/person.tsx'

const people: readonly { name: Label; post: Label; body?: Label; path?: string }[] = [
  {
    name: { kk: 'Ләззат Құсайынова', ru: 'Ляззат Кусаинова', en: 'Lyazzat Kusainova' },
    post: { kk: 'хатшылық меңгерушісі', ru: 'заведующая секретариатом', en: 'head of the secretariat' },
    body: {
      kk: 'Қазақстан халқы Ассамблеясы',
      ru: 'Ассамблея народа Казахстана',
      en: 'Assembly of the People of Kazakhstan',
    },
    path: '/organisations/assembly',
  },
  {
    name: { kk: 'Әлия Қадралиева', ru: 'Алия Кадралиева', en: 'Aliya Kadraliyeva' },
    post: { kk: 'жобалар жөніндегі директор', ru: 'директор по проектам', en: 'director for projects' },
    body: {
      kk: '«Адамдардың Елеулі Жетістіктері» халықаралық қоры',
      ru: 'Международный фонд «Адамдардың Елеулі Жетістіктері»',
      en: 'International Fund “Global Success of People”',
    },
  },
  {
    name: { kk: 'Нұрболат Парманов', ru: 'Нурболат Парманов', en: 'Nurbolat Parmanov' },
    post: {
      kk: 'жұмыс тобының мүшесі, жобаның жетекші консультанты',
      ru: 'член рабочей группы, ведущий консультант проекта',
      en: 'member of the working group, leading consultant of the project',
    },
  },
]

export const examplePeople = (language: Language): readonly PersonProps[] =>
  people.map(({ name, post, body, path }) => ({
    name: name[language],
    post: post[language],
    body: body ? { name: body[language], ...(path ? { href: `/${language}${path}` } : {}) } : undefined,
  }))

const agenda: readonly { start: string; end: string; title: Label; text?: Label; speaker?: number }[] = [
  {
    start: '2019-11-26T11:00:00+06:00',
    end: '2019-11-26T11:15:00+06:00',
    title: { kk: 'Кіріспе сөз', ru: 'Вступительное слово', en: 'Opening words' },
    speaker: 0,
  },
  {
    start: '2019-11-26T11:15:00+06:00',
    end: '2019-11-26T12:00:00+06:00',
    title: {
      kk: 'Әр облыста не істелді: жетістіктер мен ерекшеліктер',
      ru: 'Что сделано в каждой области: достижения и особенности',
      en: 'What was done in each region: achievements and features',
    },
    text: {
      kk: 'Ақмола, Қостанай, Павлодар, Солтүстік және Шығыс Қазақстан.',
      ru: 'Акмолинская, Костанайская, Павлодарская, Северо- и Восточно-Казахстанская.',
      en: 'Akmola, Kostanay, Pavlodar, North and East Kazakhstan.',
    },
    speaker: 1,
  },
  {
    start: '2019-11-26T12:00:00+06:00',
    end: '2019-11-26T13:00:00+06:00',
    title: {
      kk: 'Жергілікті өзін-өзі басқарудың мәселелері мен әлеуеті. Сұрақтар',
      ru: 'Проблемы и потенциал местного самоуправления. Вопросы',
      en: 'Problems and potential of local self-government. Questions',
    },
    speaker: 2,
  },
]

export const sampleAgenda = (language: Language): readonly AgendaListItem[] =>
  agenda.map(({ start, end, title, text, speaker }) => {
    const name = speaker === undefined ? undefined : people[speaker]?.name[language]
    return {
      start,
      end,
      title: title[language],
      text: text?.[language],
      speakers: name ? [name] : undefined,
    }
  })
