import { textIn } from '#domain/base/text.ts'
import type { RegionTile } from '#features/territories/index.ts'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { Slides } from '#ui/slides/slides.tsx'
import { messages } from '../../messages.ts'
import {
  type Programme,
  type ProgrammeFinding,
  programmePath,
  type FeedbackQuote as QuoteOf,
  type RecurringTheme,
} from '../../model.ts'
import { slidesOf } from './slide-views.tsx'

export type PresentationPageProps = {
  readonly frame: PageFrame
  readonly programme: Programme
  readonly tiles: readonly RegionTile[]
  /** The first findings of each kind in each region. */
  readonly findings: readonly ProgrammeFinding[]
  readonly recurring: readonly RecurringTheme[]
  readonly quotes: readonly QuoteOf[]
  readonly qr: { readonly path: string; readonly size: number }
  readonly zoneOf: (code: string) => string
}

/** The final presentation: slides made from the programme's data, in the order of its page. */
export function PresentationPage(props: PresentationPageProps) {
  const { frame, programme } = props
  const { language } = frame
  const path = programmePath(programme, '/presentation')
  return (
    <Page
      {...frame}
      path={path}
      bare
      title={`${messages.presentation[language]}: ${textIn(programme.name, language)}`}
      description={textIn(programme.summary, language)}
    >
      <Slides
        language={language}
        path={path}
        slides={slidesOf(props).map((item) => item.slide)}
        links={[
          { href: `/${language}${programmePath(programme)}`, text: messages.programme[language] },
          {
            href: `/${language}${programmePath(programme, '/agenda')}`,
            text: messages.speakersAgenda[language],
          },
        ]}
      />
    </Page>
  )
}
