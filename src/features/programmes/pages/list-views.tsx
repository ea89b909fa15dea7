import { type Language, textIn } from '#domain/base/text.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { PageHead } from '#ui/layout/layout.tsx'
import { renderText } from '#ui/official-text/official-text.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { messages } from '../messages.ts'
import { PROGRAMMES_PATH, type ProgrammeListItem, programmePath } from '../model.ts'
import { formatDays } from './text-views.tsx'

/** All programmes, the latest first. */
export const ProgrammesPage = ({
  frame,
  programmes,
}: {
  readonly frame: PageFrame
  readonly programmes: readonly ProgrammeListItem[]
}) => {
  const { language } = frame
  return (
    <Page
      {...frame}
      path={PROGRAMMES_PATH}
      section="programmes"
      title={messages.title[language]}
      description={messages.lead[language]}
    >
      <PageHead title={messages.title[language]} lead={messages.lead[language]} />
      {programmes.length > 0 ? (
        <ProgrammeCards language={language} programmes={programmes} />
      ) : (
        <Empty title={messages.none[language]} />
      )}
    </Page>
  )
}

/** Programmes in a list: name, dates, places. */
export const ProgrammeCards = ({
  language,
  programmes,
  level = 2,
}: {
  readonly language: Language
  readonly programmes: readonly ProgrammeListItem[]
  readonly level?: 2 | 3
}) => {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <ul class="feed">
      {programmes.map((programme) => (
        <li class="card">
          <Heading>
            <a href={`/${language}${programmePath(programme)}`}>{renderText(programme.name, language)}</a>
          </Heading>
          <p>{renderText(programme.summary, language)}</p>
          <p class="meta">
            <span>{formatDays(language, programme.startsOn, programme.endsOn)}</span>
            <span>{programme.territories.map(({ label }) => label[language]).join(', ')}</span>
            {programme.demo ? <span>{messages.demoShort[language]}</span> : null}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** The breadcrumbs of a page of a programme. */
export const programmeTrail = (language: Language, programme?: Pick<ProgrammeListItem, 'slug' | 'name'>) => [
  { href: `/${language}${PROGRAMMES_PATH}`, text: messages.title[language] },
  ...(programme
    ? [{ href: `/${language}${programmePath(programme)}`, text: textIn(programme.name, language) }]
    : []),
]
