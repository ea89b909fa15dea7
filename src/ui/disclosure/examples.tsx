import type { Examples } from '#ui/types.ts'
import { Disclosure } from './disclosure.tsx'

const texts = {
  summary: { kk: 'Кесте түрінде', ru: 'В виде таблицы', en: 'As a table' },
  inside: { kk: 'Мұнда сандар тұрады.', ru: 'Здесь стоят цифры.', en: 'Here are the figures.' },
}

export const examples: Examples = {
  closed: (language) => (
    <Disclosure summary={texts.summary[language]}>
      <p>{texts.inside[language]}</p>
    </Disclosure>
  ),
}
