import type { Examples } from '#ui/types.ts'
import { Notice } from './notice.tsx'

export const examples: Examples = {
  information: (language) => (
    <Notice
      kind="information"
      title={
        {
          kk: 'Мәтін орыс тілінде ғана бар',
          ru: 'Текст есть только на казахском языке',
          en: 'The text exists in Kazakh and Russian only',
        }[language]
      }
    />
  ),
  good: (language) => (
    <Notice
      kind="good"
      title={{ kk: 'Өзгерістер сақталды', ru: 'Изменения сохранены', en: 'The changes are saved' }[language]}
    />
  ),
  attention: (language) => (
    <Notice
      kind="attention"
      title={
        {
          kk: 'Жиын басқа күнге ауыстырылды',
          ru: 'Встреча перенесена на другой день',
          en: 'The meeting was moved to another day',
        }[language]
      }
    >
      <p>
        {
          {
            kk: 'Жазылғандарға хабар жіберілді.',
            ru: 'Записавшимся отправлено сообщение.',
            en: 'Those who registered were told.',
          }[language]
        }
      </p>
    </Notice>
  ),
  cancelled: (language) => (
    <Notice
      kind="cancelled"
      title={{ kk: 'Жиын өткізілмейді', ru: 'Встреча отменена', en: 'The meeting is cancelled' }[language]}
    />
  ),
}
