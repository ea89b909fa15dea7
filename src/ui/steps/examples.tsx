import type { Examples } from '#ui/types.ts'
import { Steps } from './steps.tsx'

const texts = {
  announced: { kk: 'Жарияланды', ru: 'Объявлено', en: 'Announced' },
  open: { kk: 'Пікірлер қабылданады', ru: 'Принимаются мнения', en: 'Open for comments' },
  decided: { kk: 'Шешім', ru: 'Решение', en: 'Decision' },
}

export const examples: Examples = {
  'in the middle': (language) => (
    <Steps
      language={language}
      items={[
        { title: texts.announced[language], when: '9.11.2026', state: 'done' },
        { title: texts.open[language], when: '30.11.2026', state: 'now' },
        { title: texts.decided[language], state: 'ahead' },
      ]}
    />
  ),
}
