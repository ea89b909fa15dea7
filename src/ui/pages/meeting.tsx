import type { Language } from '#domain/base/text.ts'
import { Agenda } from '#ui/agenda/agenda.tsx'
import { Changes } from '#ui/changes/changes.tsx'
import { sampleChanges } from '#ui/changes/examples.tsx'
import { CalendarLeaf, DateTime } from '#ui/date-time/date-time.tsx'
import { Documents } from '#ui/documents/documents.tsx'
import { sampleDocuments } from '#ui/documents/examples.tsx'
import { Facts } from '#ui/facts/facts.tsx'
import { ButtonLink } from '#ui/form/form.tsx'
import { RegistrationForm } from '#ui/form/registration-example.tsx'
import { localDay } from '#ui/format/index.ts'
import { Columns, PageHead, Section } from '#ui/layout/layout.tsx'
import { uiMessages } from '#ui/messages.ts'
import { OrganisationLink } from '#ui/organisation-link/organisation-link.tsx'
import { Speakers } from '#ui/person/person.tsx'
import { TerritoryTrail, Venue } from '#ui/place/place.tsx'
import { examplePeople, sampleAgenda } from '#ui/samples/people.ts'
import { astana, kazakhstan, sampleMeetings, sampleOrganisation, sampleZone } from '#ui/samples/samples.ts'
import { Share } from '#ui/share/share.tsx'
import { Status } from '#ui/status/status.tsx'
import { Subscribe } from '#ui/subscribe/subscribe.tsx'

const texts = {
  when: { kk: 'Қашан', ru: 'Когда', en: 'When' },
  where: { kk: 'Қайда', ru: 'Где', en: 'Where' },
  by: { kk: 'Ұйымдастырушы', ru: 'Проводит', en: 'Organiser' },
  seats: { kk: 'Орын', ru: 'Места', en: 'Seats' },
  agenda: { kk: 'Күн тәртібі', ru: 'Повестка дня', en: 'Agenda' },
  speakers: { kk: 'Сөйлейтіндер', ru: 'Выступают', en: 'Speakers' },
  documents: { kk: 'Құжаттар', ru: 'Документы', en: 'Documents' },
  register: { kk: 'Жиынға тіркелу', ru: 'Запись на встречу', en: 'Registration' },
  toForm: { kk: 'Тіркелу', ru: 'Записаться', en: 'Register' },
  lead: {
    kk: 'Бес облыста не естілді, жергілікті өзін-өзі басқару қалай жұмыс істейді. Кіру ашық.',
    ru: 'Что услышали в пяти областях и как работает местное самоуправление. Вход свободный.',
    en: 'What was heard in five regions and how local self-government works. Everybody may come.',
  },
  address: {
    kk: 'Б. Момышұлы даңғылы, 24/9',
    ru: 'пр. Б. Момышулы, 24/9',
    en: '24/9 B. Momyshuly Avenue',
  },
} as const

/** A meeting: what, when, where; then its agenda and speakers; then the way to take part. */
export function MeetingExample({
  language,
  wrong,
}: {
  readonly language: Language
  readonly wrong?: boolean
}) {
  const [item] = sampleMeetings(language)
  if (!item) return null
  return (
    <>
      <PageHead
        above={<TerritoryTrail language={language} trail={[kazakhstan(language), astana(language)]} />}
        mark={<CalendarLeaf language={language} day={localDay(item.start, sampleZone)} />}
        title={item.title}
        lead={texts.lead[language]}
      >
        <p class="meta">
          <span>{item.kind}</span>
          <Status language={language} status={item.status} />
        </p>
      </PageHead>
      <Columns marginFirst aside={<Margin language={language} />}>
        <Section title={uiMessages.changes[language]}>
          <Changes language={language} zone={sampleZone} changes={sampleChanges(language)} />
        </Section>
        <Section title={texts.agenda[language]}>
          <Agenda language={language} zone={sampleZone} items={sampleAgenda(language)} />
        </Section>
        <Section title={texts.speakers[language]}>
          <Speakers people={examplePeople(language)} />
        </Section>
        <Section title={texts.documents[language]}>
          <Documents language={language} items={sampleDocuments(language)} />
        </Section>
        <Section title={texts.register[language]}>
          <RegistrationForm language={language} wrong={wrong ?? false} />
        </Section>
        <Share language={language} url={`https://kenes.example${item.href}`} title={item.title} />
      </Columns>
    </>
  )
}

function Margin({ language }: { readonly language: Language }) {
  const [item] = sampleMeetings(language)
  if (!item) return null
  return (
    <>
      <Facts
        items={[
          {
            term: texts.when[language],
            value: (
              <DateTime
                language={language}
                zone={sampleZone}
                start={item.start}
                end={item.end}
                today="2019-11-25"
              />
            ),
          },
          {
            term: texts.where[language],
            value: (
              <Venue
                language={language}
                venue={item.venue}
                address={texts.address[language]}
                territory={item.place}
                mapHref="https://www.openstreetmap.org/"
              />
            ),
          },
          { term: texts.seats[language], value: item.note },
          { term: texts.by[language], value: <OrganisationLink {...sampleOrganisation(language)} /> },
        ]}
      />
      <ButtonLink href="#register">{texts.toForm[language]}</ButtonLink>
      <Subscribe language={language} ical={`${item.href}.ics`} />
    </>
  )
}
