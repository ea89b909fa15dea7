import type { Label, Language } from '#domain/base/text.ts'
import { Agenda } from '#ui/agenda/agenda.tsx'
import { sampleAgenda } from '#ui/samples/people.ts'
import { sampleZone } from '#ui/samples/samples.ts'
import type { Examples } from '#ui/types.ts'
import { Live } from './live.tsx'

const text = {
  running: { kk: 'Қазір қаралып жатыр', ru: 'Рассматривается', en: 'Being discussed' },
  finished: { kk: 'Қаралды', ru: 'Рассмотрен', en: 'Discussed' },
  next: { kk: 'Келесі', ru: 'Следующий', en: 'Next' },
  now: { kk: 'Қазір:', ru: 'Сейчас:', en: 'Now:' },
  none: { kk: 'Қазір үзіліс.', ru: 'Сейчас перерыв.', en: 'There is a break now.' },
  stateAt: { kk: '11:20 жағдайы бойынша.', ru: 'По состоянию на 11:20.', en: 'As of 11:20.' },
  following: {
    kk: 'Өзгерістер өздігінен көрінеді.',
    ru: 'Изменения появляются сами.',
    en: 'Changes appear by themselves.',
  },
  lost: { kk: 'Байланыс үзілді.', ru: 'Связь прервалась.', en: 'The connection was lost.' },
  refresh: { kk: 'Бетті жаңарту', ru: 'Обновить страницу', en: 'Refresh the page' },
} satisfies Readonly<Record<string, Label>>

const states = ['finished', 'running', 'next'] as const
const times = ['11:00–11:14', '11:14', '']

function Example({ language, running }: { readonly language: Language; readonly running: boolean }) {
  const items = sampleAgenda(language)
  const in_ = (name: keyof typeof text) => text[name][language]
  return (
    <Live
      src={`/${language}/ui`}
      since={undefined}
      words={{ running: in_('running'), finished: in_('finished'), next: in_('next') }}
      announce={{ value: 'running', before: in_('now'), none: in_('none') }}
      current={running ? String(items[1]?.title) : undefined}
      stateAt={in_('stateAt')}
      following={in_('following')}
      lost={in_('lost')}
      refresh={{ href: `/${language}/ui/live`, text: in_('refresh') }}
    >
      <Agenda
        language={language}
        zone={sampleZone}
        items={items.map((item, index) => {
          const value = running ? (states[index] ?? '') : ''
          return {
            ...item,
            state: {
              name: String(index),
              value,
              words: value === '' ? '' : in_(value),
              note: running ? (times[index] ?? '') : '',
            },
          }
        })}
      />
    </Live>
  )
}

export const examples: Examples = {
  'while the second item is discussed': (language) => <Example language={language} running />,
  'while nothing is discussed': (language) => <Example language={language} running={false} />,
}
