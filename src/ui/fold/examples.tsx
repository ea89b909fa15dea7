import type { Examples } from '#ui/types.ts'
import { Fold } from './fold.tsx'

const texts = {
  summary: { kk: 'Кестемен', ru: 'Таблицей', en: 'As a table' },
  inside: { kk: 'Мұнда сандар тұрады.', ru: 'Здесь стоят цифры.', en: 'Here are the figures.' },
}

export const examples: Examples = {
  closed: (language) => (
    <Fold summary={texts.summary[language]}>
      <p>{texts.inside[language]}</p>
    </Fold>
  ),
}
