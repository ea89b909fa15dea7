import { type Language, textIn } from '#domain/base/text.ts'
import { type ComparisonRow, changeLabels } from '#domain/law/index.ts'
import { DeskPage } from '#ui/desk/index.ts'
import { Button, Form, TextField } from '#ui/form/index.ts'
import { languageNames } from '#ui/messages.ts'
import { Difference } from '#ui/versions/versions.tsx'
import { deskMessages as words } from '../desk-messages.ts'
import { type DeskForm, type Frame, problemsOf, TextFields } from '../desk-views.tsx'
import { DESK, documentPath, textLanguage } from '../model.ts'
import type { PreparedChange } from './change-model.ts'
import type { Prepared } from './model.ts'

export type AnnouncePageProps = {
  readonly frame: Frame
  readonly document: Prepared
  /** The minimum legal term, as a sentence. */
  readonly least: string
  readonly draft: DeskForm
}

/** The form of the announcement: purpose, explanatory note, promise and days. */
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
  readonly changes: readonly PreparedChange[]
  /** Accepted comments by the anchor of their provision. */
  readonly accepted: ReadonlyMap<string, readonly { readonly number: number; readonly words: string }[]>
  readonly draft: DeskForm
}

/** The changes of the version in preparation, each with its reason and the comments that led to it. */
export function PublishPage({ frame, document, changes, accepted, draft }: PublishPageProps) {
  const { language } = frame
  const [first, second] = textLanguage(language) === 'kk' ? (['kk', 'ru'] as const) : (['ru', 'kk'] as const)
  const places = changes.map(({ rows }) => (rows[first] ?? rows[second])?.place ?? '')
  return (
    <DeskPage {...frame} at={DESK} title={words.publish[language]} lead={words.publishLead[language]}>
      <Form
        language={language}
        action={`/${language}${documentPath(document.id)}/publish`}
        problems={problemsOf(draft, language, places)}
        wide
      >
        <TextFields
          language={language}
          name="summary"
          label={words.summary[language]}
          draft={draft}
          rows={3}
        />
        {changes.map(({ anchor, rows }, index) => (
          <fieldset class="change">
            <Change language={language} first={first} second={second} rows={rows} />
            <input type="hidden" name={`anchor-${index}`} value={anchor} />
            <TextFields
              language={language}
              name={`reason-${index}`}
              label={words.reason[language]}
              draft={draft}
              rows={2}
            />
            {(accepted.get(anchor) ?? []).map(({ number, words: text }) => (
              <label class="choice">
                <input type="checkbox" name={`cause-${index}-${number}`} value="yes" checked />
                <span>
                  {words.causes[language]}: № {number} <small>{text}</small>
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

/** The change at a place: the reader's language open, the other one in a disclosure. */
function Change({
  language,
  first,
  second,
  rows,
}: Pick<PreparedChange, 'rows'> & {
  readonly language: Language
  readonly first: 'kk' | 'ru'
  readonly second: 'kk' | 'ru'
}) {
  const [own, other] = [rows[first], rows[second]]
  const headed = own ?? other
  return (
    <>
      {headed ? (
        <legend>
          {sentence(changeLabels[headed.status][language])}:{' '}
          <span lang={own ? first : second}>{headed.place}</span>
        </legend>
      ) : null}
      {own ? <Wording language={language} lang={first} row={own} /> : <p>{words.otherTextOnly[language]}</p>}
      {other ? (
        <details open={!own}>
          <summary>{languageNames[second].name}</summary>
          <Wording language={language} lang={second} row={other} />
        </details>
      ) : null}
    </>
  )
}

const sentence = (label: string) => label.charAt(0).toUpperCase() + label.slice(1)

const Wording = ({
  language,
  lang,
  row,
}: {
  readonly language: Language
  readonly lang: 'kk' | 'ru'
  readonly row: ComparisonRow
}) =>
  row.status === 'changed' ? (
    <Difference language={language} lang={lang} edits={row.words} />
  ) : (
    <p lang={lang}>{row.newWording ?? row.oldWording}</p>
  )
