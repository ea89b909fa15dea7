import type { Examples } from '#ui/types.ts'
import { Empty } from './empty.tsx'

const texts = {
  title: {
    kk: 'Бұл ауылда әзірге жиын жоқ',
    ru: 'В этом селе пока нет встреч',
    en: 'There are no meetings in this village yet',
  },
  why: {
    kk: 'Жиынды әкім аппараты немесе Қоғамдық кеңес жариялайды. Көрші ауылдардағы жиындарды қараңыз.',
    ru: 'Встречи объявляют аппарат акима или общественный совет. Посмотрите, что есть по соседству.',
    en: 'Meetings are announced by the akim’s office or the public council. See what is going on nearby.',
  },
  all: { kk: 'Ауданның барлық жиыны', ru: 'Все встречи района', en: 'All meetings of the district' },
} as const

export const examples: Examples = {
  'with a way on': (language) => (
    <Empty
      title={texts.title[language]}
      actions={[{ href: `/${language}/meetings`, text: texts.all[language] }]}
    >
      {texts.why[language]}
    </Empty>
  ),
  'only said': (language) => <Empty title={texts.title[language]} />,
}
