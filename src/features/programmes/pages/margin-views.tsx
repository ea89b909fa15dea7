import { type Language, textIn } from '#domain/base/text.ts'
import { organisationPath, personPath } from '#features/organisations/index.ts'
import { Downloads } from '#ui/downloads/downloads.tsx'
import { Section } from '#ui/layout/layout.tsx'
import { renderText } from '#ui/official-text/official-text.tsx'
import { OrganisationLink } from '#ui/organisation-link/organisation-link.tsx'
import { Speakers } from '#ui/person/person.tsx'
import { SafeLink } from '#ui/safe-link/safe-link.tsx'
import { Subscribe } from '#ui/subscribe/subscribe.tsx'
import { memberRoleNames, messages, organisationRoleNames } from '../messages.ts'
import { type Programme, type ProgrammeMember, programmePath } from '../model.ts'
import type { ProgrammePageProps } from './programme-views.tsx'
import { formatDays } from './text-views.tsx'

export function Margin({ frame: { language }, programme }: ProgrammePageProps) {
  const here = `/${language}${programmePath(programme)}`
  return (
    <>
      <Section title={messages.report[language]}>
        <Files language={language} programme={programme} />
      </Section>
      <Section title={messages.organisations[language]}>
        <ul class="basis">
          {programme.organisations.map((organisation) => (
            <li>
              <OrganisationLink
                name={renderText(organisation.name, language)}
                href={`/${language}${organisationPath(organisation)}`}
                kind={organisationRoleNames[organisation.role][language]}
              />
            </li>
          ))}
        </ul>
      </Section>
      {programme.members.length > 0 ? (
        <Section title={messages.workingGroup[language]} id="working-group">
          <Speakers people={programme.members.map((member) => person(language, member))} />
        </Section>
      ) : null}
      {programme.basis.length > 0 ? (
        <Section title={messages.basis[language]}>
          <Basis language={language} programme={programme} />
        </Section>
      ) : null}
      <Section title={messages.follow[language]}>
        <Subscribe
          language={language}
          atom={`${here}/feed.atom`}
          json={`${here}/feed.json`}
          ical={`${here}/events.ics`}
        />
      </Section>
    </>
  )
}

const person = (language: Language, member: ProgrammeMember) => ({
  name: member.name[language],
  href: `/${language}${personPath(member)}`,
  post: memberRoleNames[member.role][language],
  role: [
    member.post ? textIn(member.post, language) : '',
    member.startsOn && member.endsOn ? formatDays(language, member.startsOn, member.endsOn) : '',
  ]
    .filter(Boolean)
    .join(', '),
})

const Files = ({ language, programme }: { readonly language: Language; readonly programme: Programme }) => {
  const here = programmePath(programme)
  return (
    <>
      <ul class="plain">
        <li>
          <a href={`/${language}${here}/report.pdf`}>{messages.report[language]}, PDF</a>
        </li>
        <li>
          <a href={`/${language}${here}/report.docx`}>{messages.report[language]}, DOCX</a>
        </li>
      </ul>
      {(['findings', 'indicators', 'events'] as const).map((name) => (
        <Downloads language={language} path={`${here}/${name}`} what={messages[listTitles[name]][language]} />
      ))}
    </>
  )
}
const listTitles = { findings: 'findings', indicators: 'figures', events: 'events' } as const

const Basis = ({ language, programme }: { readonly language: Language; readonly programme: Programme }) => (
  <ul class="basis">
    {programme.basis.map(({ title, note, url }) => (
      <li>
        {url ? <SafeLink href={url}>{renderText(title, language)}</SafeLink> : renderText(title, language)}
        {note ? <p class="quiet">{renderText(note, language)}</p> : null}
      </li>
    ))}
  </ul>
)
