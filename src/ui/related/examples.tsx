import { Button, Form } from '#ui/form/index.ts'
import type { Examples } from '#ui/types.ts'
import { Related } from './related.tsx'

const texts = {
  origin: { kk: 'Неден басталды', ru: 'С чего это началось', en: 'What it came from' },
  meeting: { kk: 'Тұрғындармен кездесу', ru: 'Встреча с жителями', en: 'A meeting with residents' },
  facts: { kk: '2026 ж. 12 наурыз', ru: '12 марта 2026', en: '12 March 2026' },
  discussed: { kk: 'Бұл туралы қайда айтылды', ru: 'Где об этом говорили', en: 'Where it was discussed' },
  news: { kk: 'Аулалар талқыланады', ru: 'Дворы обсудят', en: 'Yards will be discussed' },
  withdrawn: {
    kk: 'сайттан алынды, 2026 ж. 3 сәуір',
    ru: 'снято с сайта 3 апреля 2026',
    en: 'withdrawn on 3 April 2026',
  },
  remove: { kk: 'Байланысты алу', ru: 'Убрать связь', en: 'Remove the link' },
} as const

export const examples: Examples = {
  'two groups, one thing withdrawn': (language) => (
    <Related
      groups={[
        {
          title: texts.origin[language],
          items: [{ title: <a href="#x">{texts.meeting[language]}</a>, facts: [texts.facts[language]] }],
        },
        {
          title: texts.discussed[language],
          items: [{ title: texts.news[language], facts: [texts.withdrawn[language]] }],
        },
      ]}
    />
  ),
  'at the desk': (language) => (
    <Related
      groups={[
        {
          title: texts.origin[language],
          items: [
            {
              title: <a href="#x">{texts.meeting[language]}</a>,
              facts: [texts.facts[language]],
              children: (
                <Form language={language} action="#">
                  <Button kind="quiet">{texts.remove[language]}</Button>
                </Form>
              ),
            },
          ],
        },
      ]}
    />
  ),
}
