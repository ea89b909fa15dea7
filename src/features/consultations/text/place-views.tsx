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
import { messages } from '../messages.ts'
import { type Consultation, consultationPath, placePath, readingPath } from '../model.ts'
import { type Clock, root, UnsentComments } from '../views.tsx'
import { textMessages as words } from './messages.ts'

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

export type PlacePageProps = {
  readonly frame: PageFrame
  readonly consultation: Consultation
  readonly target: CommentTarget
  readonly clock: Clock
  readonly place: ShownProvision
  readonly list: CommentPage
}

/** The page of the discussion of a provision; it works without scripts. */
export function PlacePage({ frame, consultation, target, clock, place, list }: PlacePageProps) {
  const { language } = frame
  const path = placePath(consultation.slug, place.anchor)
  return (
    <Page
      {...frame}
      path={commentListPath(path, list)}
      section="consultations"
      kato={consultation.place.code}
      title={`${place.name}: ${textIn(consultation.title, language)}`}
      description={textIn(consultation.purpose, language)}
    >
      <PageHead above={<Back frame={frame} consultation={consultation} />} title={place.name} />
      <Provision language={language} consultation={consultation} place={place} />
      <UnsentComments language={language} consultation={consultation} />
      <CommentKinds
        language={language}
        target={target}
        kinds={commentKinds.filter((kind) => kind !== 'wording' || isWordable(place))}
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
      root(language),
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
  place,
}: {
  readonly language: Language
  readonly consultation: Pick<Consultation, 'slug'>
  readonly place: ShownProvision
}) {
  if (place.lines.length === 0) return null
  return (
    <div class="cited">
      {place.above.length > 0 ? (
        <p class="quiet" lang={place.language === language ? undefined : place.language}>
          {place.above.map(({ label, heading, body }) => `${label} ${heading || body}`.trim()).join(' → ')}
        </p>
      ) : null}
      <LawText lines={place.lines} lang={place.language === language ? undefined : place.language} />
      <p>
        <a href={`/${language}${readingPath(consultation.slug, place.part, place.anchor)}`}>
          {words.inText[language]}
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
export const citedPlace = (
  language: Language,
  consultation: Pick<Consultation, 'slug'>,
  place: ShownProvision & { readonly own: string },
) => ({
  wordable: isWordable(place) ? { words: place.own, language: place.language } : null,
  cited: Provision({ language, consultation, place }),
})
