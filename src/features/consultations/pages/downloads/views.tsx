import { textIn } from '#domain/base/text.ts'
import { ButtonLink } from '#ui/form/index.ts'
import { formatNumber } from '#ui/format/index.ts'
import { PageHead } from '#ui/layout/layout.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { type Consultation, consultationPath } from '../../model.ts'
import { exportMessages } from './messages.ts'

/** The progress of a file: files queued before it, or the rows written so far. */
export type ExportProgress =
  | { readonly is: 'waiting'; readonly before: number }
  | { readonly is: 'writing'; readonly done: number; readonly total: number }

export type WaitingPageProps = {
  readonly frame: PageFrame
  readonly consultation: Consultation
  readonly progress: ExportProgress
  /** The path of the file, after the language: this page until the file is ready. */
  readonly path: string
}

/**
 * The progress of a long file and a link to it. The page does not reload itself, so that readers keep their position.
 */
export function WaitingPage({ frame, consultation, progress, path }: WaitingPageProps) {
  const { language } = frame
  const home = consultationPath(consultation)
  return (
    <Page
      {...frame}
      path={path}
      section="consultations"
      kato={consultation.place.code}
      title={`${exportMessages.title[language]}: ${textIn(consultation.title, language)}`}
      description={exportMessages.lead[language]}
    >
      <PageHead
        above={<a href={`/${language}${home}`}>{textIn(consultation.title, language)}</a>}
        title={exportMessages.title[language]}
      >
        <p class="lead">{exportMessages.lead[language]}</p>
      </PageHead>
      <div role="status">
        <Progress language={language} progress={progress} />
      </div>
      <p class="doings">
        <ButtonLink href={`/${language}${path}`}>{exportMessages.again[language]}</ButtonLink>
        <a href={`/${language}${home}`}>{exportMessages.back[language]}</a>
      </p>
    </Page>
  )
}

function Progress({
  language,
  progress,
}: { readonly language: PageFrame['language'] } & Pick<WaitingPageProps, 'progress'>) {
  if (progress.is === 'waiting') return <p>{exportMessages.before[language](progress.before)}</p>
  const { done, total } = progress
  if (total === 0) return <p>{exportMessages.begun[language]}</p>
  const text = exportMessages.written[language](formatNumber(language, done), formatNumber(language, total))
  return (
    <p>
      <progress value={done} max={total} aria-label={text} /> {text}
    </p>
  )
}
