import { type FormState, SEND_FIELD } from '#domain/base/form.ts'
import type { Language, Text } from '#domain/base/text.ts'
import { moderationRules } from '#domain/moderation/index.ts'
import { Blockquote } from '#ui/blockquote/blockquote.tsx'
import { Confirmation } from '#ui/confirmation/confirmation.tsx'
import { LocalDraft, Sent } from '#ui/draft/draft.tsx'
import { Button, Form, FormError, formFields, Radios, Textarea } from '#ui/form/index.ts'
import { PageHead, Section } from '#ui/layout/layout.tsx'
import { renderText } from '#ui/official-text/official-text.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { type ModerationProblem, messages } from '../messages.ts'
import { reportDraft, reportPath } from '../model.ts'

export type ReportPageProps = {
  readonly frame: PageFrame
  readonly kind: string
  readonly thing: string
  readonly title: Text
  readonly text: string
  readonly lang: Language
  readonly form: FormState<ModerationProblem>
  /** The account of the signed-in person; '' for others. */
  readonly owner: string
}

/** The short form for reporting content. */
export function ReportPage({ frame, kind, thing, title, text, lang, form, owner }: ReportPageProps) {
  const { language } = frame
  const path = reportPath({ kind, thing })
  const { field, problems } = formFields(language, form, messages)
  return (
    <Page {...frame} path={path} title={messages.reportTitle[language]} noindex>
      <PageHead title={messages.reportTitle[language]} lead={messages.reportLead[language]} />
      <Section title={messages.reported[language]}>
        <Blockquote
          words={text}
          lang={lang === language ? undefined : lang}
          from={renderText(title, language)}
        />
      </Section>
      <Form language={language} action={`/${language}${path}`} problems={problems}>
        <Radios
          {...field('rule')}
          label={messages.whichRule[language]}
          options={Object.entries(moderationRules).map(([value, { name, means }]) => ({
            value,
            label: name[language],
            help: means[language],
          }))}
        />
        <Textarea
          {...field('note')}
          label={messages.note[language]}
          help={messages.noteHelp[language]}
          rows={3}
          optional
        />
        <LocalDraft
          language={language}
          name={reportDraft(kind, thing)}
          path={path}
          title={messages.reportTitle[language]}
          owner={owner}
          typed={problems.length > 0}
        />
        <FormError {...field(SEND_FIELD)} />
        <Button>{messages.send[language]}</Button>
      </Form>
    </Page>
  )
}

/** Confirms that a report or an appeal was sent. */
export const ReportSentPage = ({
  frame,
  title,
  back,
  draft,
}: {
  readonly frame: PageFrame
  readonly title: string
  readonly back: string
  /** The key of the draft that was sent. */
  readonly draft: string
}) => (
  <Page {...frame} title={title} noindex>
    <Confirmation title={title}>
      <p>{messages.sentLead[frame.language]}</p>
      <Sent name={draft} />
      <p>
        <a href={`/${frame.language}${back}`}>{messages.back[frame.language]}</a>
      </p>
    </Confirmation>
  </Page>
)
