import { sampleNews } from '#ui/samples/samples.ts'
import type { Examples } from '#ui/types.ts'
import { Picture } from './picture.tsx'

export const examples: Examples = {
  'with a caption': (language) =>
    sampleNews(language)
      .slice(0, 1)
      .map(({ picture }) => (
        <Picture
          src={picture?.src ?? ''}
          alt={picture?.alt ?? ''}
          caption={
            {
              kk: 'Достық үйінің залы. Сурет: демо жинағы.',
              ru: 'Зал Дома дружбы. Рисунок: демонстрационный набор.',
              en: 'The hall of the House of Friendship. Drawing: demo set.',
            }[language]
          }
        />
      )),
}
