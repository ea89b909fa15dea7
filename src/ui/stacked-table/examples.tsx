import type { Examples } from '#ui/types.ts'
import { StackedTable } from './stacked-table.tsx'

const texts = {
  caption: { kk: 'Пікірлер мен жауаптар', ru: 'Мнения и ответы', en: 'Comments and answers' },
  place: { kk: 'Орны', ru: 'Положение', en: 'Provision' },
  commentColumn: { kk: 'Не айтылды', ru: 'Что сказано', en: 'What was said' },
  answer: { kk: 'Жауап', ru: 'Ответ', en: 'Answer' },
  article: { kk: '2-бап, 1-тармақ', ru: 'статья 2, пункт 1', en: 'article 2, point 1' },
  earlier: {
    kk: 'Қарды сағат жетіге дейін тазалау керек.',
    ru: 'Снег надо убирать до семи часов.',
    en: 'Snow should be cleared before seven.',
  },
  accepted: {
    kk: 'Қабылданды: балалар мектепке жетіден кейін шығады.',
    ru: 'Принято: дети выходят в школу после семи.',
    en: 'Accepted: children leave for school after seven.',
  },
}

export const examples: Examples = {
  texts: (language) => (
    <StackedTable
      caption={texts.caption[language]}
      columns={[texts.place[language], texts.commentColumn[language], texts.answer[language]]}
      rows={[
        {
          cells: [
            texts.article[language],
            <p>{texts.earlier[language]}</p>,
            <p>{texts.accepted[language]}</p>,
          ],
        },
      ]}
    />
  ),
}
