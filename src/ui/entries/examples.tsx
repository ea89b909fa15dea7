import { Button, Form } from '#ui/form/index.ts'
import type { Examples } from '#ui/types.ts'
import { Entries } from './entries.tsx'

const texts = {
  here: { kk: 'осы құрылғы', ru: 'это устройство', en: 'this device' },
  seen: { kk: 'Соңғы рет: бүгін, 10:15', ru: 'Последний раз: сегодня, 10:15', en: 'Last seen: today, 10:15' },
  end: { kk: 'Шығару', ru: 'Отключить', en: 'End' },
} as const

export const examples: Examples = {
  'two devices': (language) => (
    <Entries
      items={[
        { title: 'Firefox, Android', mark: texts.here[language], lines: [texts.seen[language]] },
        {
          title: 'Chrome, Windows',
          lines: [texts.seen[language]],
          children: (
            <Form language={language} action="#">
              <Button kind="quiet">{texts.end[language]}</Button>
            </Form>
          ),
        },
      ]}
    />
  ),
}
