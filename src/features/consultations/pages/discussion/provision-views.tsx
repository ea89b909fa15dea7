import { type Language, textIn } from '#domain/base/text.ts'
import { commentKinds } from '#domain/comment/index.ts'
import {
  CommentKinds,
  CommentList,
  type CommentPage,
  type CommentTarget,
  commentListPath,
} from '#features/comments/index.ts'
import { type LawLine, LawText } from '#ui/law-text/law-text.tsx'
import { PageHead, Section } from '#ui/layout/layout.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { TerritoryTrail } from '#ui/place/place.tsx'
import { messages } from '../../messages.ts'
import { type Consultation, consultationPath, provisionPath, readingPath } from '../../model.ts'
import { textMessages } from '../../text/messages.ts'
import { consultationsCrumb, type TermClock, UnsentComments } from '../../views.tsx'

/** A provision on its own page. */
export type ShownProvision = {
  readonly anchor: string
  readonly name: string
  readonly part: number
  /** The provisions that contain it. */
  readonly above: readonly LawLine[]
  /** The provision and its content; empty for the whole document. */
  readonly lines: readonly LawLine[]
  readonly language: 'kk' | 'ru'
}

export type ProvisionPageProps = {
  readonly frame: PageFrame
  readonly consultation: Consultation
  readonly target: CommentTarget
  readonly clock: TermClock
  readonly provision: ShownProvision
  readonly list: CommentPage
}

/** The page of the discussion of a provision; it works without scripts. */
export function ProvisionPage({ frame, consultation, target, clock, provision, list }: ProvisionPageProps) {
  const { language } = frame
  const path = provisionPath(consultation, provision.anchor)
  return (
    <Page
      {...frame}
      path={commentListPath(path, list)}
      section="consultations"
      kato={consultation.place.code}
      title={`${provision.name}: ${textIn(consultation.title, language)}`}
      description={textIn(consultation.purpose, language)}
    >
      <PageHead above={<Back frame={frame} consultation={consultation} />} title={provision.name} />
      <Provision language={language} consultation={consultation} provision={provision} />
      <UnsentComments language={language} consultation={consultation} />
      <CommentKinds
        language={language}
        target={target}
        kinds={commentKinds.filter((kind) => kind !== 'wording' || isWordable(provision))}
        path={`${path}/say`}
      />
      <Section title={messages.comments[language](list.total)}>
        <CommentList language={language} target={target} clock={clock} path={path} {...list} />
      </Section>
    </Page>
  )
}

/** The link back to the consultation. */
export const Back = ({
  frame: { language },
  consultation,
}: {
  readonly frame: PageFrame
  readonly consultation: Pick<Consultation, 'slug' | 'title'>
}) => (
  <TerritoryTrail
    language={language}
    trail={[
      consultationsCrumb(language),
      {
        href: `/${language}${consultationPath(consultation)}`,
        text: textIn(consultation.title, language),
      },
    ]}
  />
)

/** The text of the provision with its ancestors, and a link to its position in the whole text. */
function Provision({
  language,
  consultation,
  provision,
}: {
  readonly language: Language
  readonly consultation: Pick<Consultation, 'slug'>
  readonly provision: ShownProvision
}) {
  if (provision.lines.length === 0) return null
  return (
    <div class="cited">
      {provision.above.length > 0 ? (
        <p class="quiet" lang={provision.language === language ? undefined : provision.language}>
          {provision.above
            .map(({ label, heading, body }) => `${label} ${heading || body}`.trim())
            .join(' · ')}
        </p>
      ) : null}
      <LawText
        lines={provision.lines}
        lang={provision.language === language ? undefined : provision.language}
      />
      <p>
        <a href={`/${language}${readingPath(consultation, provision.part, provision.anchor)}`}>
          {textMessages.inText[language]}
        </a>
      </p>
    </div>
  )
}

/** Another wording can be proposed for a provision with text of its own, not for the whole document. */
const isWordable = ({ lines }: Pick<ShownProvision, 'lines'>): boolean => {
  const [first] = lines
  return first !== undefined && !first.cells && (first.heading || first.body) !== ''
}

/** A provision in the form of a comment. */
export const citedProvision = (
  language: Language,
  consultation: Pick<Consultation, 'slug'>,
  provision: ShownProvision & { readonly own: string },
) => ({
  wordable: isWordable(provision) ? { words: provision.own, language: provision.language } : null,
  cited: Provision({ language, consultation, provision }),
})
