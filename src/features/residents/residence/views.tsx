import type { ComponentChildren } from 'preact'
import { type FormState, SEND_FIELD } from '#domain/base/form.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import type { ParticipationLevel } from '#domain/participation/index.ts'
import { AccountNav } from '#features/accounts/index.ts'
import { organisationPath } from '#features/organisations/index.ts'
import { ChosenPlaceField, type PlaceForm, territoryPath } from '#features/territories/index.ts'
import { Facts } from '#ui/facts/facts.tsx'
import { Button, Form, FormError, formFields, TextField } from '#ui/form/index.ts'
import { formatDay } from '#ui/format/index.ts'
import { PageHead, Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { UploadForm } from '#ui/upload/upload.tsx'
import { levelNames, messages, methodNames } from '../messages.ts'
import {
  groupCode,
  RESIDENCE_PATH,
  type Residence,
  type ResidentVerifyRefusal,
  STATEMENT_PATH,
  type VerificationDesk,
} from '../model.ts'
import { residenceProblemMessages } from '../problem-messages.ts'

type WhereProps = {
  readonly language: Language
  readonly form: PlaceForm<ResidentVerifyRefusal>
  readonly placeLabel: string
  readonly sinceLabel: string
  readonly sinceHelp?: string
}

/** The fields for place and first day, in the forms of clerks and of residents. */
export function ResidenceFields({ language, form, placeLabel, sinceLabel, sinceHelp }: WhereProps) {
  const { field } = formFields(language, form, residenceProblemMessages)
  return (
    <>
      <ChosenPlaceField
        {...field('place')}
        places={form.places}
        label={form.places.length > 0 ? messages.choosePlace[language] : placeLabel}
        help={messages.placeHelp[language]}
      />
      <TextField {...field('since')} label={sinceLabel} help={sinceHelp} type="date" width="short" />
    </>
  )
}

type ResidencePageProps = {
  readonly frame: PageFrame
  readonly level: ParticipationLevel
  readonly residence: Residence | undefined
  readonly code: { readonly code: string; readonly until: string } | undefined
  readonly desks: readonly VerificationDesk[]
  /** The operator has a service that verifies signatures. */
  readonly statements: boolean
  /** The operator's identity provider verifies identity. */
  readonly provider: boolean
  readonly done?: 'verified' | 'moved' | undefined
  readonly form: PlaceForm<ResidentVerifyRefusal>
}

/** A person's residence, and how to become a verified resident. */
export function ResidencePage(props: ResidencePageProps) {
  const { frame, level, residence, desks, statements, provider, done, form } = props
  const { language } = frame
  return (
    <Page {...frame} title={messages.title[language]} noindex>
      <PageHead title={messages.title[language]} lead={messages.lead[language]} />
      <AccountNav frame={frame} />
      {done ? <Notice kind="good" title={messages[done][language]} /> : null}
      <Facts items={factsOf(language, level, residence)} />
      {residence || provider ? (
        <Section title={(residence ? messages.moveTitle : messages.waysTitle)[language]}>
          {residence ? <p>{messages.moveHelp[language]}</p> : null}
          {provider ? <p>{messages.oidcHelp[language]}</p> : null}
        </Section>
      ) : null}
      <CodeBox {...props} />
      <Section title={messages.where[language]}>
        <Desks language={language} desks={desks} />
      </Section>
      {statements ? (
        <Section title={messages.statementTitle[language]} id="statement">
          <p>{messages.statementHelp[language]}</p>
          <Form
            language={language}
            action={`/${language}${STATEMENT_PATH}`}
            problems={formFields(language, form, residenceProblemMessages).problems}
          >
            <ResidenceFields
              language={language}
              form={form}
              placeLabel={messages.place[language]}
              sinceLabel={messages.since[language]}
              sinceHelp={messages.sinceHelp[language]}
            />
            <FormError {...formFields(language, form, residenceProblemMessages).field(SEND_FIELD)} />
            <Button kind="quiet">{messages.prepare[language]}</Button>
          </Form>
        </Section>
      ) : null}
    </Page>
  )
}

/** Organisations with clerks by region; the reader's region comes first, or the page says that it has none. */
function Desks({
  language,
  desks,
}: {
  readonly language: Language
  readonly desks: readonly VerificationDesk[]
}) {
  if (desks.length === 0) return <p class="quiet">{messages.nowhere[language]}</p>
  const regions = new Map<string, VerificationDesk[]>()
  for (const desk of desks) {
    const region = (desk.region ?? messages.wholeCountry)[language]
    regions.set(region, [...(regions.get(region) ?? []), desk])
  }
  const known = desks.some(({ near }) => near !== null)
  return (
    <>
      {known && !desks.some(({ near }) => near) ? <p>{messages.nobodyNear[language]}</p> : null}
      {[...regions].map(([region, inside]) => (
        <>
          <h3>{region}</h3>
          <ul>
            {inside.map((desk) => (
              <li>
                <a href={`/${language}${organisationPath(desk)}`}>{textIn(desk.name, language)}</a>,{' '}
                {desk.place[language]}
              </li>
            ))}
          </ul>
        </>
      ))}
    </>
  )
}

const factsOf = (language: Language, level: ParticipationLevel, residence: Residence | undefined) => [
  { term: messages.level[language], value: levelNames[level][language] },
  ...(residence
    ? [
        {
          term: messages.place[language],
          value: (
            <a href={`/${language}${territoryPath(residence.place)}`}>{residence.place.label[language]}</a>
          ),
        },
        { term: messages.since[language], value: formatDay(language, residence.since) },
        { term: messages.how[language], value: methodNames[residence.way][language] },
      ]
    : []),
]

/** The code for the clerk, or the button that makes one. */
const CodeBox = ({ frame: { language }, code }: ResidencePageProps) => (
  <Section title={messages.deskTitle[language]}>
    <p>{messages.deskHelp[language]}</p>
    {code ? (
      <Facts
        items={[
          {
            term: messages.code[language],
            value: (
              <>
                <output class="code">{groupCode(code.code)}</output>
                <p class="quiet">{messages.codeUntil[language](code.until)}</p>
              </>
            ),
          },
        ]}
      />
    ) : null}
    <Form language={language} action={`/${language}${RESIDENCE_PATH}/code`}>
      <Button kind={code ? 'quiet' : 'primary'}>
        {(code ? messages.newCode : messages.getCode)[language]}
      </Button>
    </Form>
  </Section>
)

type SignedStatementPageProps = {
  readonly frame: PageFrame
  readonly text: string
  readonly form: FormState<ResidentVerifyRefusal>
}

/** The statement to be signed, and the upload of the signed one. */
export function SignedStatementPage({ frame, text, form }: SignedStatementPageProps) {
  const { language } = frame
  const back = `/${language}${RESIDENCE_PATH}`
  return (
    <Page {...frame} title={messages.statementTitle[language]} noindex>
      <PageHead
        above={
          <p>
            <a href={back}>{messages.title[language]}</a>
          </p>
        }
        title={messages.statementTitle[language]}
        lead={messages.statementHelp[language]}
      />
      <Section title={messages.text[language]}>
        <Preformatted>{text}</Preformatted>
        <p>
          <a class="btn" href={`/${language}${STATEMENT_PATH}.txt`}>
            {messages.download[language]}
          </a>
        </p>
        <p>{messages.sign[language]}</p>
        <UploadForm
          language={language}
          action={`/${language}${RESIDENCE_PATH}/signature`}
          name="signature"
          label={messages.file[language]}
          help={messages.fileHelp[language]}
          error={formFields(language, form, residenceProblemMessages).field('signature').error}
          accept=".cms,.p7s,.p7m,.sig,application/pkcs7-signature"
          button={messages.send[language]}
        />
        <p>
          <a href={`${back}#statement`}>{messages.again[language]}</a>
        </p>
      </Section>
    </Page>
  )
}

const Preformatted = ({ children }: { readonly children: ComponentChildren }) => (
  <pre class="said">{children}</pre>
)
