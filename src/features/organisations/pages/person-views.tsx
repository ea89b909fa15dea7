import type { LocalDate } from '#domain/base/local-date.ts'
import { textIn } from '#domain/base/text.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { FollowButton } from '#ui/follow-button/follow-button.tsx'
import { formatDay } from '#ui/format/index.ts'
import { PageHead, Section } from '#ui/layout/layout.tsx'
import { langAttribute } from '#ui/official-text/official-text.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { TerritoryTrail } from '#ui/place/place.tsx'
import { messages } from '../messages.ts'
import {
  hasEnded,
  type Membership,
  ORGANISATIONS_PATH,
  organisationPath,
  PERSON_KIND,
  type Person,
  personPath,
} from '../model.ts'

export function PersonPage(props: {
  frame: PageFrame
  person: Person
  memberships: readonly Membership[]
  today: LocalDate
}) {
  const { frame, person, memberships, today } = props
  const { language } = frame
  const title = person.name[language]
  return (
    <Page
      {...frame}
      path={personPath(person)}
      section="organisations"
      title={title}
      description={title}
      noindex={person.demo}
    >
      <PageHead
        above={
          <TerritoryTrail
            language={language}
            trail={[{ href: `/${language}${ORGANISATIONS_PATH}`, text: messages.title[language] }]}
          />
        }
        title={title}
      >
        <FollowButton language={language} kind={PERSON_KIND} id={person.id} />
        {person.demo ? <p class="quiet">{messages.demo[language]}</p> : null}
      </PageHead>
      <Section title={messages.posts[language]}>
        {memberships.length === 0 ? <Empty title={messages.noPosts[language]} /> : null}
        <ul class="people">
          {memberships.map((membership) => (
            <li>
              <div>
                <b lang={langAttribute(membership.post, language)}>{textIn(membership.post, language)}</b>
                {membership.organisation ? (
                  <p>
                    <a href={`/${language}${organisationPath(membership.organisation)}`}>
                      {textIn(membership.organisation.name, language)}
                    </a>
                  </p>
                ) : null}
                {membership.endsOn ? (
                  <p class="quiet">
                    {hasEnded(membership, today) ? `${messages.former[language]}, ` : ''}
                    {messages.until[language](formatDay(language, membership.endsOn))}
                  </p>
                ) : null}
              </div>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  )
}
