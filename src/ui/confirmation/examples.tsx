import { DateTime } from '#ui/date-time/date-time.tsx'
import { sampleMeetings, sampleZone } from '#ui/samples/samples.ts'
import type { Examples } from '#ui/types.ts'
import { Confirmation } from './confirmation.tsx'

const texts = {
  title: { kk: 'Сіз жиынға жазылдыңыз', ru: 'Вы записаны на встречу', en: 'You are registered' },
  note: {
    kk: 'Растау хаты пошта арқылы жіберілді. Байланыс деректеріңіз ешқайда көрсетілмейді.',
    ru: 'Подтверждение отправлено на почту. Ваш контакт нигде не показывается.',
    en: 'A confirmation was sent to your e-mail. Your contact is not shown anywhere.',
  },
  when: { kk: 'Қашан', ru: 'Когда', en: 'When' },
  number: { kk: 'Жазылу нөмірі', ru: 'Номер записи', en: 'Registration number' },
  cancel: { kk: 'Жазылудан бас тарту', ru: 'Отменить запись', en: 'Cancel the registration' },
  calendar: { kk: 'Күнтізбеге қосу', ru: 'Добавить в календарь', en: 'Add to a calendar' },
} as const

export const examples: Examples = {
  'a registration': (language) => (
    <Confirmation
      title={texts.title[language]}
      facts={[
        {
          term: texts.when[language],
          value: (
            <DateTime
              language={language}
              zone={sampleZone}
              start={sampleMeetings(language)[0]?.start ?? ''}
            />
          ),
        },
        { term: texts.number[language], value: '58' },
      ]}
      actions={[{ href: '/meetings/1.ics', text: texts.calendar[language] }]}
      cancel={{ href: '#', text: texts.cancel[language] }}
    >
      <p>{texts.note[language]}</p>
    </Confirmation>
  ),
}
