import { textIn } from '#domain/base/text.ts'
import type { Standing } from '#platform/papers/index.ts'
import { ButtonLink } from '#ui/form/index.ts'
import { formatNumber } from '#ui/format/index.ts'
import { PageHead } from '#ui/layout/layout.tsx'
import { Page } from '#ui/page/page.tsx'
import { paperMessages as words } from './export-messages.ts'
import { type Consultation, consultationPath } from './model.ts'
import type { Frame } from './views.tsx'

export type WaitingPageProps = {
  readonly frame: Frame
  readonly consultation: Consultation
  readonly standing: Extract<Standing, { is: 'waiting' | 'writing' }>
  /** Where the file will be, after the language: this page until it is ready. */
  readonly path: string
}

/** How far a long file is, with the way to it. Nothing reloads by itself: a reader is not torn from her place. */
export function WaitingPage({ frame, consultation, standing, path }: WaitingPageProps) {
  const { language } = frame
  const home = consultationPath(consultation)
  return (
    <Page
      {...frame}
      path={path}
      section="consultations"
      kato={consultation.place.code}
      title={`${words.title[language]}: ${textIn(consultation.title, language)}`}
      description={words.lead[language]}
    >
      <PageHead
        above={<a href={`/${language}${home}`}>{textIn(consultation.title, language)}</a>}
        title={words.title[language]}
      >
        <p class="lead">{words.lead[language]}</p>
      </PageHead>
      <div role="status">
        <Progress language={language} standing={standing} />
      </div>
      <p class="doings">
        <ButtonLink href={`/${language}${path}`}>{words.again[language]}</ButtonLink>
        <a href={`/${language}${home}`}>{words.back[language]}</a>
      </p>
    </Page>
  )
}

function Progress({
  language,
  standing,
}: { readonly language: Frame['language'] } & Pick<WaitingPageProps, 'standing'>) {
  if (standing.is === 'waiting') return <p>{words.before[language](standing.before)}</p>
  const { done, total } = standing
  if (total === 0) return <p>{words.begun[language]}</p>
  const text = words.written[language](formatNumber(language, done), formatNumber(language, total))
  return (
    <p>
      <progress value={done} max={total} aria-label={text} /> {text}
    </p>
  )
}
