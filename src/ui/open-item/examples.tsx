import type { Examples } from '#ui/types.ts'
import { EntryPoints, FeaturedItem, ItemList } from './open-item.tsx'

const texts = {
  kind: { kk: 'Құқықтық акт жобасы', ru: 'Проект правового акта', en: 'Draft legal act' },
  title: {
    kk: 'Қостанай қаласының аулаларын абаттандыру қағидаларының жобасы',
    ru: 'Проект правил благоустройства дворов города Костаная',
    en: 'Draft rules for the yards of Kostanay',
  },
  subject: {
    kk: 'Аулада не болуы керегін және оны кім күтетінін белгілейміз.',
    ru: 'Решаем, что должно быть во дворе и кто за это отвечает.',
    en: 'What a yard must have, and who looks after it.',
  },
  timing: {
    kk: '9 желтоқсанға дейін, 7 жұмыс күні қалды',
    ru: 'до 9 декабря, осталось 7 рабочих дней',
    en: 'until 9 December, 7 working days left',
  },
  place: { kk: 'Қостанай қаласы', ru: 'город Костанай', en: 'Kostanay city' },
  note: { kk: '10 пікір', ru: '10 мнений', en: '10 comments' },
  action: { kk: 'Оқып, пікір айту', ru: 'Прочесть и высказаться', en: 'Read and comment' },
  say: { kk: 'Пікіріңізді айтыңыз', ru: 'Скажите своё слово', en: 'Have your say' },
  open: { kk: 'Қазір 2 талқылау ашық', ru: 'Сейчас 2 обсуждения открыто', en: '2 consultations are open' },
  cancelled: { kk: 'Өткізілмейді', ru: 'Отменено', en: 'Cancelled' },
}

export const examples: Examples = {
  list: (language) => (
    <ItemList
      items={[
        {
          title: texts.title[language],
          href: '#',
          kind: texts.kind[language],
          timing: texts.timing[language],
          place: { href: '#', text: texts.place[language] },
          note: texts.note[language],
        },
        {
          title: texts.subject[language],
          href: '#',
          kind: texts.kind[language],
          timing: texts.timing[language],
          status: texts.cancelled[language],
        },
      ]}
    />
  ),
  featured: (language) => (
    <FeaturedItem
      title={texts.title[language]}
      href="#"
      kind={texts.kind[language]}
      place={texts.place[language]}
      subject={texts.subject[language]}
      timing={texts.timing[language]}
      note={texts.note[language]}
      action={texts.action[language]}
    />
  ),
  'entry points': (language) => (
    <EntryPoints
      label={texts.say[language]}
      items={[
        { href: '#', title: texts.say[language], state: texts.open[language] },
        { href: '#', title: texts.action[language], state: texts.note[language] },
      ]}
    />
  ),
}
