import type { HTMLAttributes } from 'preact'
import { type Language, languages } from '#domain/base/text.ts'
import type { DraftText, LanguageState } from '#domain/translation/index.ts'
import { Disclosure } from '#ui/disclosure/disclosure.tsx'
import { Help } from '#ui/form/field.tsx'
import type { FormControls } from '#ui/form/form-fields.ts'
import { Icon } from '#ui/icon/icon.tsx'
import { languageNames } from '#ui/messages.ts'
import { editorMessages } from './messages.ts'

type ByLanguage<T> = Readonly<Partial<Record<Language, T>>>

export type TranslatedFieldProps = {
  /** Language of the page. */
  readonly language: Language
  /** Controls are named 'title-kk', 'title-ru', 'title-en'. */
  readonly name: string
  readonly label: string
  readonly help?: string | undefined
  readonly values: DraftText
  readonly states: ByLanguage<LanguageState>
  /** The error of the text in a language, as a sentence. */
  readonly errors?: ByLanguage<string>
  /** Lines of the text area; absent: one line. */
  readonly rows?: number
  readonly maxLength?: number
  /** Required languages; the others may be empty without a mark. */
  readonly needed?: readonly Language[]
}

/** The name of the control for one language of a text, and of the checkbox that its translation is up to date. */
const controlName = (name: string, language: Language): string => `${name}-${language}`
const upToDateName = (name: string, language: Language): string => `${name}-${language}-checked`

/** One text in kk, ru and en, side by side on a wide screen; missing and outdated languages are marked. */
export const TranslatedField = (props: TranslatedFieldProps) => (
  <fieldset class="translated-field">
    <legend>{props.label}</legend>
    <Help language={props.language} name={props.name} label={props.label} help={props.help} />
    <div class="translated-field-in">
      {languages.map((textLanguage) =>
        isFolded(props, textLanguage) ? (
          <Disclosure summary={editorMessages.addText[props.language](languageNames[textLanguage].name)}>
            <InLanguage {...props} textLanguage={textLanguage} />
          </Disclosure>
        ) : (
          <InLanguage {...props} textLanguage={textLanguage} />
        ),
      )}
    </div>
  </fieldset>
)

const NEEDED: readonly Language[] = ['kk', 'ru']

/** A language that may be left out, and was so far, opens on demand: most forms are filled in without it. */
const isFolded = (
  { language, values, errors, needed = NEEDED }: TranslatedFieldProps,
  textLanguage: Language,
): boolean =>
  !needed.includes(textLanguage) &&
  textLanguage !== language &&
  !values[textLanguage] &&
  !errors?.[textLanguage]

const PRESENT = { kk: 'present', ru: 'present', en: 'present' } as const

/** A public text that `officialTextFields` reads: in Kazakh and Russian, and in English where it is known. */
export const OfficialTextField = ({
  field,
  ...props
}: Pick<TranslatedFieldProps, 'language' | 'name' | 'label' | 'help' | 'rows' | 'maxLength'> & {
  readonly field: FormControls['field']
}) => {
  const of = (part: 'value' | 'error') =>
    Object.fromEntries(
      languages.map((language) => [language, field(controlName(props.name, language))[part] ?? '']),
    )
  return <TranslatedField {...props} values={of('value')} states={PRESENT} errors={of('error')} />
}

function InLanguage(props: TranslatedFieldProps & { readonly textLanguage: Language }) {
  const { language, textLanguage, name, values, states, needed = NEEDED } = props
  const control = controlName(name, textLanguage)
  const error = props.errors?.[textLanguage]
  const state = states[textLanguage] ?? 'missing'
  const shown = state === 'missing' && !needed.includes(textLanguage) ? 'present' : state
  const described = [error ? `${control}-error` : '', shown === 'outdated' ? `${control}-state` : ''].filter(
    Boolean,
  )
  const attributes = {
    id: control,
    name: control,
    lang: textLanguage,
    maxLength: props.maxLength,
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-describedby': described.join(' ') || undefined,
  }
  return (
    <div class={error ? 'field bad' : 'field'}>
      <label for={control}>
        <span lang={textLanguage}>{languageNames[textLanguage].name}</span>{' '}
        <StateMark language={language} state={shown} />
      </label>
      <Help language={language} name={control} label={props.label} error={error} />
      {props.rows === undefined ? (
        <input type="text" value={values[textLanguage] ?? ''} {...attributes} />
      ) : (
        <textarea rows={props.rows} value={values[textLanguage] ?? ''} {...attributes} />
      )}
      {shown === 'outdated' ? <Outdated {...props} control={control} /> : null}
    </div>
  )
}

const Outdated = ({
  language,
  textLanguage,
  name,
  control,
}: TranslatedFieldProps & { readonly textLanguage: Language; readonly control: string }) => (
  <>
    <p class="help" id={`${control}-state`}>
      {editorMessages.outdatedHelp[language]}
    </p>
    <label class="choice">
      <input type="checkbox" name={upToDateName(name, textLanguage)} value="yes" />
      <span>{editorMessages.upToDate[language]}</span>
    </label>
  </>
)

/** The state of a text in a language: an icon and a word; nothing when it is up to date. */
export const StateMark = ({
  language,
  state,
}: {
  readonly language: Language
  readonly state: LanguageState
}) =>
  state === 'present' ? null : (
    <small class={`state ${state}`}>
      <Icon name="attention" /> {editorMessages[state][language]}
    </small>
  )

export type AutosaveProps = {
  readonly language: Language
  /** The address for autosaves; answers JSON `{ version }`, or 409. */
  readonly action: string
}

/**
 * Inside a form: autosaves it and shows the state. Renders nothing without scripts, where the button of the form
 * saves.
 */
export const Autosave = ({ language, action }: AutosaveProps) => (
  <kenes-autosave
    data-action={action}
    data-saved={editorMessages.saved[language]}
    data-saving={editorMessages.saving[language]}
    data-waiting={editorMessages.waiting[language]}
    data-conflict={editorMessages.conflict[language]}
    data-signed-out={editorMessages.signedOut[language]}
    data-refused={editorMessages.refused[language]}
  >
    <output />
  </kenes-autosave>
)

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'kenes-autosave': HTMLAttributes<HTMLElement>
    }
  }
}
