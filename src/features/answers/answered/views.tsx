import { textIn } from '#domain/base/text.ts'
import { Downloads } from '#ui/downloads/downloads.tsx'
import { Empty } from '#ui/empty/empty.tsx'
import { PageHead } from '#ui/layout/layout.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { pageHref } from '#ui/pagination/page-href.ts'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { TerritoryTrail } from '#ui/place/place.tsx'
import { submissionMessages as messages } from '../messages.ts'
import type { ShownAnswerable, Submission, SubmissionTarget } from '../model.ts'
import { SubmissionArticle } from '../views.tsx'

type AnsweredPageProps = {
  readonly frame: PageFrame
  readonly section: string
  readonly answerable: ShownAnswerable
  readonly target: SubmissionTarget
  readonly items: readonly Submission[]
  readonly page: number
  readonly pages: number
  /** IANA name of the zone of its place. */
  readonly zone: string
}

/** What was answered on a target, the newest first. */
export function AnsweredPage(props: AnsweredPageProps) {
  const { frame, section, answerable, target, items, page, pages, zone } = props
  const { language } = frame
  const title = answerable.messages.title[language]
  const trail = [{ href: `/${language}${target.path}`, text: textIn(target.title, language) }]
  return (
    <Page {...frame} section={section} kato={target.territory} title={title}>
      <PageHead
        above={<TerritoryTrail language={language} trail={trail} />}
        title={title}
        lead={messages.answeredLead[language]}
      />
      {items.length === 0 ? (
        <Empty title={messages.noneAnswered[language]} />
      ) : (
        <>
          {items.map((submission) => (
            <SubmissionArticle
              language={language}
              answerable={answerable}
              submission={submission}
              zone={zone}
            />
          ))}
          <Downloads language={language} path={`${target.answeredPath}/list`} />
        </>
      )}
      <Pagination
        language={language}
        page={page}
        pages={pages}
        hrefOf={(n) => pageHref(`/${language}${target.answeredPath}`, n)}
      />
    </Page>
  )
}
