import type { Label, Language } from '#domain/base/text.ts'
import type { Examples } from '#ui/types.ts'
import type { PathArrow } from './model.ts'
import { PathFigure } from './path-figure.tsx'

const texts = {
  title: {
    kk: 'Жиында айтылғаннан шешімге дейін сегіз ай өтті',
    ru: 'От слов на встрече до решения прошло восемь месяцев',
    en: 'Eight months passed from what was said at the meeting to the decision',
  },
  description: {
    kk: 'Оқиғалар жоғарыдан төмен қарай уақыт ретімен берілген.',
    ru: 'События идут сверху вниз по времени.',
    en: 'Things stand from top to bottom in the order of time.',
  },
  meeting: { kk: '12 наурыз, жиын', ru: '12 марта, встреча', en: '12 March, meeting' },
  meetingName: {
    kk: 'Әкімнің тұрғындармен кездесуі',
    ru: 'Встреча акима с жителями',
    en: 'The akim meets residents',
  },
  draft: { kk: '4 мамыр, талқылау', ru: '4 мая, обсуждение', en: '4 May, consultation' },
  draftName: {
    kk: 'Аулаларды абаттандыру және көркейту қағидаларының жобасы',
    ru: 'Проект правил благоустройства и озеленения дворов',
    en: 'Draft rules of improving and greening yards',
  },
  news: { kk: '6 мамыр, жаңалық', ru: '6 мая, новость', en: '6 May, news item' },
  newsName: {
    kk: 'Аула қағидалары талқылауға шықты',
    ru: 'Правила дворов вынесены на обсуждение',
    en: 'Rules of yards are open for comments',
  },
  decision: { kk: '20 қараша, жиын', ru: '20 ноября, встреча', en: '20 November, meeting' },
  decisionName: { kk: 'Мәслихат сессиясы', ru: 'Сессия маслихата', en: 'Session of the maslikhat' },
  ledTo: { kk: 'осыған алып келді', ru: 'привело к', en: 'led to' },
  decided: { kk: 'шешім осында қабылданды', ru: 'решено здесь', en: 'was decided by' },
  discussed: { kk: 'осында айтылды', ru: 'об этом говорят здесь', en: 'is discussed in' },
} satisfies Readonly<Record<string, Label>>

const of = (language: Language, id: string, arrows: readonly PathArrow[], gone = false) => ({
  id,
  title: texts.title[language],
  description: texts.description[language],
  steps: [
    { above: texts.meeting[language], name: texts.meetingName[language], href: '/demo/meeting' },
    { above: texts.draft[language], name: texts.draftName[language], href: '/demo/draft', current: true },
    {
      above: texts.news[language],
      name: texts.newsName[language],
      ...(gone ? { gone } : { href: '/demo/news' }),
    },
    { above: texts.decision[language], name: texts.decisionName[language], href: '/demo/decision' },
  ],
  arrows,
  kinds: [texts.ledTo[language], texts.decided[language], texts.discussed[language]],
})

export const examples: Examples = {
  'from the first word to the decision': (language) => (
    <PathFigure
      path={of(language, 'path-whole', [
        { from: 0, to: 1, kind: 0 },
        { from: 1, to: 2, kind: 2 },
        { from: 1, to: 3, kind: 1 },
      ])}
    />
  ),
  'with a thing that was withdrawn, in a circle': (language) => (
    <PathFigure
      path={of(
        language,
        'path-circle',
        [
          { from: 0, to: 1, kind: 0 },
          { from: 1, to: 2, kind: 2 },
          { from: 3, to: 0, kind: 0 },
        ],
        true,
      )}
    />
  ),
}
