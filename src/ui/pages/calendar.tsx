import type { Language } from '#domain/base/text.ts'
import { CalendarMonth } from '#ui/calendar-month/calendar-month.tsx'
import { sampleEvents } from '#ui/calendar-month/examples.tsx'
import { Filters } from '#ui/filters/filters.tsx'
import { Select } from '#ui/form/choice.tsx'
import { PageHead } from '#ui/layout/layout.tsx'
import { uiMessages } from '#ui/messages.ts'
import { kostanay } from '#ui/samples/samples.ts'
import { SubNav } from '#ui/sub-nav/sub-nav.tsx'
import { Subscribe } from '#ui/subscribe/subscribe.tsx'

const texts = {
  list: { kk: 'Тізім', ru: 'Списком', en: 'List' },
  month: { kk: 'Ай', ru: 'По месяцам', en: 'Month' },
  place: { kk: 'Аумақ', ru: 'Территория', en: 'Territory' },
  lead: {
    kk: 'Кез келген жиынға келуге болады. Өткен жиындардың қорытындысы өз бетінде.',
    ru: 'Прийти можно на любую встречу. Итоги прошедших — на их страницах.',
    en: 'You may come to any meeting. The outcome of past ones is on their pages.',
  },
} as const

/** The meetings of a month. */
export const CalendarExample = ({ language }: { readonly language: Language }) => (
  <>
    <PageHead title={uiMessages.meetings[language]} lead={texts.lead[language]} />
    <SubNav
      label={uiMessages.meetings[language]}
      items={[
        { href: `/${language}/meetings`, text: texts.list[language] },
        { href: `/${language}/meetings/calendar`, text: texts.month[language], current: true },
      ]}
    />
    <Filters
      language={language}
      action={`/${language}/meetings/calendar`}
      applied={[
        {
          text: `${texts.place[language]}: ${kostanay(language).text}`,
          removeHref: `/${language}/meetings/calendar`,
        },
      ]}
    >
      <Select
        language={language}
        name="territory"
        label={texts.place[language]}
        options={[{ value: '390000000', label: kostanay(language).text }]}
      />
    </Filters>
    <CalendarMonth
      language={language}
      month="2019-11"
      today="2019-11-21"
      events={sampleEvents(language)}
      previousHref={`/${language}/meetings/calendar/2019-10`}
      nextHref={`/${language}/meetings/calendar/2019-12`}
    />
    <Subscribe language={language} ical="/meetings.ics" />
  </>
)
