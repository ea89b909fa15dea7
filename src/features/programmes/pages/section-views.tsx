import type { Language } from '#domain/base/text.ts'
import { Blockquote } from '#ui/blockquote/blockquote.tsx'
import { Documents } from '#ui/documents/documents.tsx'
import { ButtonLink } from '#ui/form/index.ts'
import { formatNumber } from '#ui/format/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { renderText } from '#ui/official-text/official-text.tsx'
import { Shots } from '#ui/picture/picture.tsx'
import { Stats } from '#ui/stats/stats.tsx'
import { messages } from '../messages.ts'
import {
  type FeedbackFigures,
  feedbackPath,
  languageOfWords,
  type ProgrammeMaterial,
  type FeedbackQuote as QuoteOf,
} from '../model.ts'
import { feedbackStats } from './indicators/total-views.tsx'

export type EventOfProgrammeProps = {
  readonly language: Language
  readonly meeting: string
  readonly attendance: number | null
  readonly materials: readonly ProgrammeMaterial[]
  readonly shots: Parameters<typeof Shots>[0]['items']
  readonly quotes: readonly QuoteOf[]
  readonly figures: FeedbackFigures
  /** Whether participants can give feedback now. */
  readonly open: boolean
}

/** On the page of a meeting: attendance, materials, pictures and feedback. */
export const EventOfProgramme = (props: EventOfProgrammeProps) => (
  <>
    <Pictures {...props} />
    <Voices {...props} />
  </>
)

function Pictures({ language, attendance, materials, shots }: EventOfProgrammeProps) {
  if (attendance === null && materials.length === 0 && shots.length === 0) return null
  return (
    <Section title={messages.materials[language]}>
      {attendance === null ? null : (
        <p>
          {messages.attendance[language]}: {formatNumber(language, attendance)}
        </p>
      )}
      {materials.length > 0 ? (
        <Documents
          language={language}
          items={materials.map(({ title, url }) => ({ title: renderText(title, language), href: url }))}
        />
      ) : null}
      {shots.length > 0 ? <Shots items={shots} /> : null}
    </Section>
  )
}

function Voices({ language, meeting, figures, quotes, open }: EventOfProgrammeProps) {
  const stats = feedbackStats(language, figures)
  if (!open && stats.length === 0 && quotes.length === 0) return null
  return (
    <Section title={messages.feedback[language]} id="feedback">
      {open ? (
        <p>
          <ButtonLink href={`/${language}${feedbackPath({ slug: meeting })}`}>
            {messages.giveFeedback[language]}
          </ButtonLink>
        </p>
      ) : null}
      {stats.length > 0 ? (
        <Stats items={stats} />
      ) : figures.answers > 0 ? (
        <p class="quiet">{messages.fewAnswers[language]}</p>
      ) : null}
      {quotes.map((quote) => (
        <Blockquote words={quote.body} lang={languageOfWords(quote, language)} />
      ))}
    </Section>
  )
}
