import { isAccent, nearestAccent, parseColour } from '#domain/base/accent.ts'
import { type ProblemOf, SEND_FIELD } from '#domain/base/form.ts'
import { CAPITAL_ZONE } from '#domain/base/local-time.ts'
import type { Language } from '#domain/base/text.ts'
import { PASSKEYS_PATH } from '#features/accounts/index.ts'
import { NEW_ORGANISATION_PATH } from '#features/organisations/index.ts'
import { GRANT_PATH } from '#features/roles/index.ts'
import { ChosenPlaceField, type PlaceForm, placeForm } from '#features/territories/index.ts'
import { DESK_PATH as DESK_HOME_PATH, type DeskFrame, DeskPage } from '#ui/desk/index.ts'
import { Button, Form, FormError, formFields, Textarea, TextField } from '#ui/form/index.ts'
import { formatDayOf } from '#ui/format/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Table } from '#ui/table/table.tsx'
import { logoMessages } from '../logo/messages.ts'
import { LOGO_PATH } from '../logo/model.ts'
import {
  accentNames,
  messages,
  type SiteProblem,
  siteProblemMessages,
  stepHelp,
  stepTitles,
} from '../messages.ts'
import {
  accentPresets,
  confirmableSteps,
  DESK_PATH,
  FIELD_MAX,
  type SiteContent,
  type SiteStep,
  type SiteVersion,
  STEPS_PATH,
} from '../model.ts'

type LabelName = ProblemOf<typeof messages>

/** Where each first step is done, after the language. */
const stepPaths: Readonly<Partial<Record<SiteStep, string>>> = {
  organisation: NEW_ORGANISATION_PATH,
  staff: GRANT_PATH,
  passkey: PASSKEYS_PATH,
  published: DESK_HOME_PATH,
}
export const stepPath = (step: SiteStep): string => stepPaths[step] ?? DESK_PATH

const storedFields = (content: SiteContent | undefined): Readonly<Record<string, string>> => {
  if (!content) return {}
  const { name, territory, email, phone, accent, logo: _, ...rest } = content
  const texts = Object.entries(rest).flatMap(([field, text]) => [
    [`${field}-kk`, text?.kk ?? ''],
    [`${field}-ru`, text?.ru ?? ''],
  ])
  return {
    'name-kk': name.kk,
    'name-ru': name.ru,
    'name-en': name.en,
    place: territory ?? '',
    email: email ?? '',
    phone: phone ?? '',
    accent: accent ?? '',
    ...Object.fromEntries(texts),
  }
}

/** How to write a colour and which are ready; of a colour that cannot be read, the nearest one that can. */
function accentHelp(language: Language, typed: string | undefined): string {
  const colour = typed ? parseColour(typed) : undefined
  if (colour && !isAccent(colour)) return messages.accentNearest[language](nearestAccent(colour))
  const ready = accentPresets.map((preset) => `${accentNames[preset][language]} ${preset}`)
  return messages.accentHelp[language](ready.join(', '))
}

export type SitePageProps = {
  readonly frame: DeskFrame
  readonly content: SiteContent | undefined
  readonly versions: readonly SiteVersion[]
  /** The first steps that are still to be done. */
  readonly steps: readonly SiteStep[]
  /** An earlier version, shown in the form so that it can be saved again. */
  readonly chosen?: SiteVersion | undefined
  readonly done?: 'saved' | 'confirmed' | undefined
  readonly form?: PlaceForm<SiteProblem> | undefined
}

/** The settings of the site: first steps, form, versions. */
export function SitePage(props: SitePageProps) {
  const { frame, content, versions, steps, chosen, done, form = placeForm(storedFields(content)) } = props
  const { language } = frame
  const { field, problems } = formFields(language, form, siteProblemMessages)
  const label = (name: LabelName) => messages[name][language]
  const area = (name: LabelName, length: number, rows: number, help?: string) => (
    <Textarea {...field(name)} label={label(name)} maxLength={length} rows={rows} help={help} optional />
  )
  return (
    <DeskPage {...frame} at={DESK_PATH} title={label('section')} lead={label('lead')}>
      {done ? <Notice kind="good" title={label(done)} /> : null}
      {steps.length > 0 ? <FirstSteps language={language} steps={steps} /> : null}
      <Section title={chosen ? `${label('version')} ${chosen.number}` : label('details')}>
        <Form language={language} action={`/${language}${DESK_PATH}`} problems={problems} wide>
          <TextField
            {...field('name-kk')}
            label={label('name-kk')}
            help={label('nameHelp')}
            maxLength={FIELD_MAX.name}
          />
          <TextField {...field('name-ru')} label={label('name-ru')} maxLength={FIELD_MAX.name} />
          <TextField {...field('name-en')} label={label('name-en')} maxLength={FIELD_MAX.name} optional />
          <ChosenPlaceField
            {...field('place')}
            places={form.places}
            label={label('place')}
            help={label('placeHelp')}
            optional
          />
          <TextField
            {...field('email')}
            type="email"
            label={label('email')}
            maxLength={FIELD_MAX.email}
            optional
          />
          <TextField
            {...field('phone')}
            type="tel"
            label={label('phone')}
            maxLength={FIELD_MAX.phone}
            optional
          />
          <TextField
            {...field('accent')}
            label={label('accent')}
            help={accentHelp(language, form.typed.accent)}
            maxLength={FIELD_MAX.accent}
            list="accents"
            optional
          />
          <datalist id="accents">
            {accentPresets.map((colour) => (
              <option value={colour}>{accentNames[colour][language]}</option>
            ))}
          </datalist>
          {area('address-kk', FIELD_MAX.address, 2)}
          {area('address-ru', FIELD_MAX.address, 2)}
          {area('lead-kk', FIELD_MAX.lead, 3)}
          {area('lead-ru', FIELD_MAX.lead, 3)}
          {area('imprint-kk', FIELD_MAX.statement, 8, label('statementHelp'))}
          {area('imprint-ru', FIELD_MAX.statement, 8)}
          {area('accessibility-kk', FIELD_MAX.statement, 8)}
          {area('accessibility-ru', FIELD_MAX.statement, 8)}
          {area('privacy-kk', FIELD_MAX.statement, 8)}
          {area('privacy-ru', FIELD_MAX.statement, 8)}
          {chosen ? <input type="hidden" name="restored" value={String(chosen.number)} /> : null}
          <FormError {...field(SEND_FIELD)} />
          <Button>{chosen ? label('restore') : label('save')}</Button>
        </Form>
      </Section>
      <Section title={logoMessages.logo[language]}>
        <p>
          <a href={`/${language}${LOGO_PATH}`}>{logoMessages.change[language]}</a>
        </p>
      </Section>
      <Section title={label('versions')}>
        {versions.length > 0 ? (
          <Table
            caption={label('versions')}
            columns={(['version', 'savedAt'] as const).map((column) => ({ title: label(column) }))}
            rows={versions.map(({ number, savedAt }) => [
              <a href={`/${language}${DESK_PATH}?version=${number}`}>{String(number)}</a>,
              formatDayOf(language, savedAt, CAPITAL_ZONE),
            ])}
          />
        ) : (
          <p>{label('noVersions')}</p>
        )}
      </Section>
    </DeskPage>
  )
}

const FirstSteps = ({
  language,
  steps,
}: {
  readonly language: Language
  readonly steps: readonly SiteStep[]
}) => (
  <Section title={messages.firstSteps[language]}>
    <p>{messages.firstStepsLead[language]}</p>
    <ol>
      {steps.map((step) => (
        <li>
          <a href={`/${language}${stepPath(step)}`}>{stepTitles[step][language]}</a>
          <p class="quiet">{stepHelp[step][language]}</p>
          {(confirmableSteps as readonly string[]).includes(step) ? (
            <Form language={language} action={`/${language}${STEPS_PATH}`}>
              <input type="hidden" name="step" value={step} />
              <Button kind="quiet">
                {messages.confirm[language]}: {stepTitles[step][language]}
              </Button>
            </Form>
          ) : null}
        </li>
      ))}
    </ol>
  </Section>
)
