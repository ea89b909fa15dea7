import { type ProblemPages, page } from '#platform/http/index.ts'
import { ErrorPage } from '#ui/error-page/error-page.tsx'
import { Page } from '#ui/page/page.tsx'
import { messages } from './messages.ts'

/** The error page: what happened, the way back, the search for places. */
export const problemPages: ProblemPages = (frame, { status, subject = '' }) => {
  const { language } = frame
  const title = messages[status][language]
  const help = messages[`${status}-help`][language]
  const reply = page(
    <Page {...frame} path="" title={title} noindex>
      <ErrorPage
        language={language}
        status={status}
        title={title}
        searchAction={status === 503 ? undefined : `/${language}/territories/search`}
      >
        {typeof help === 'string' ? help : help(subject)}
        {status === 403 && subject === 'passkey' ? (
          <>
            {' '}
            <a href={`/${language}/desk`}>{messages.toTasks[language]}</a>
          </>
        ) : null}
      </ErrorPage>
    </Page>,
    status,
  )
  return { reply, title }
}
