import { textIn } from '#domain/base/text.ts'
import { changeLabels } from '#domain/law/index.ts'
import type { Compared } from '#features/consultations/views/versions-page.tsx'
import { DeskPage } from '#ui/desk/index.ts'
import { Button, Form, TextField } from '#ui/form/index.ts'
import { Difference } from '#ui/versions/versions.tsx'
import { DESK, type Draft, documentPath, type Frame, problemsOf, TextFields } from './frame.tsx'
import { deskMessages as words } from './messages.ts'
import type { Prepared } from './prepare-store.ts'

export type AnnouncePageProps = {
  readonly frame: Frame
  readonly document: Prepared
  /** The least term by law, as a sentence. */
  readonly least: string
  readonly draft: Draft
}

/** What people are told before they read: what for, until when, what becomes of it. */
export function AnnouncePage({ frame, document, least, draft }: AnnouncePageProps) {
  const { language } = frame
  const day = (name: string, label: string, help?: string) => (
    <TextField
      language={language}
      name={name}
      type="date"
      label={label}
      help={help}
      error={draft.problems[name]}
      value={draft.typed[name]}
      width="short"
    />
  )
  return (
    <DeskPage {...frame} at={DESK} title={words.announce[language]} lead={textIn(document.title, language)}>
      <Form
        language={language}
        action={`/${language}${documentPath(document.id)}/announce`}
        problems={problemsOf(draft, language)}
        wide
      >
        <TextFields
          language={language}
          name="purpose"
          label={words.purpose[language]}
          draft={draft}
          rows={2}
        />
        <TextFields language={language} name="note" label={words.note[language]} draft={draft} rows={10} />
        <TextFields
          language={language}
          name="promise"
          label={words.promise[language]}
          draft={draft}
          rows={4}
        />
        {day('opensOn', words.opensOn[language])}
        {day('closesOn', words.closesOn[language], least)}
        {day('answersDueOn', words.answersDueOn[language])}
        <TextFields
          language={language}
          name="ground"
          label={words.ground[language]}
          help={words.groundHelp[language]}
          draft={draft}
          rows={2}
        />
        <Button>{words.announce[language]}</Button>
      </Form>
    </DeskPage>
  )
}

export type PublishPageProps = {
  readonly frame: Frame
  readonly document: Prepared
  readonly rows: readonly Omit<Compared, 'why' | 'comments'>[]
  /** Comments that were accepted, by the provision at which they stand. */
  readonly accepted: ReadonlyMap<string, readonly { readonly number: number; readonly words: string }[]>
  readonly draft: Draft
}

/** The changes of the version in preparation, each with its reason and the comments that led to it. */
export function PublishPage({ frame, document, rows, accepted, draft }: PublishPageProps) {
  const { language } = frame
  return (
    <DeskPage {...frame} at={DESK} title={words.publish[language]} lead={words.publishLead[language]}>
      <Form
        language={language}
        action={`/${language}${documentPath(document.id)}/publish`}
        problems={problemsOf(draft, language)}
        wide
      >
        <TextFields
          language={language}
          name="summary"
          label={words.summary[language]}
          draft={draft}
          rows={3}
        />
        {rows.map((row, index) => (
          <fieldset class="change">
            <legend>
              {row.place} <small>{changeLabels[row.status][language]}</small>
            </legend>
            {row.status === 'changed' ? (
              <Difference language={language} lang="kk" edits={row.words} />
            ) : (
              <p lang="kk">{row.newWording ?? row.oldWording}</p>
            )}
            <input type="hidden" name={`anchor-${index}`} value={row.anchor} />
            <TextFields
              language={language}
              name={`reason-${index}`}
              label={words.reason[language]}
              draft={draft}
              rows={2}
            />
            {(accepted.get(row.anchor) ?? []).map(({ number, words: said }) => (
              <label class="choice">
                <input type="checkbox" name={`cause-${index}-${number}`} value="yes" checked />
                <span>
                  {words.causes[language]}: № {number} <small>{said}</small>
                </span>
              </label>
            ))}
          </fieldset>
        ))}
        <Button>{words.publish[language]}</Button>
      </Form>
    </DeskPage>
  )
}
