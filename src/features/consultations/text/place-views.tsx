import { type Language, textIn } from '#domain/base/text.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { type LawLine, LawText } from '#ui/law-text/law-text.tsx'
import { PageHead, Section } from '#ui/layout/layout.tsx'
import { Page } from '#ui/page/page.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { Place } from '#ui/place/place.tsx'
import { SubNav } from '#ui/sub-nav/sub-nav.tsx'
import { CommentItem } from '../comments/item-views.tsx'
import { kindHelp } from '../comments/messages.ts'
import { commentKindNames, messages } from '../messages.ts'
import {
  type Comment,
  type CommentSort,
  type Consultation,
  commentKinds,
  commentSorts,
  consultationPath,
  placePath,
  readingPath,
  takesComments,
} from '../model.ts'
import { type Clock, type Frame, root, UnsentHere } from '../views.tsx'
import { sortNames, textMessages as words } from './messages.ts'

/** A provision as its own page shows it. */
export type ShownPlace = {
  readonly anchor: string
  readonly name: string
  readonly part: number
  /** What contains it. */
  readonly above: readonly LawLine[]
  /** The provision and what stands under it; empty for the whole document. */
  readonly lines: readonly LawLine[]
  readonly language: 'kk' | 'ru'
}

export type PlacePageProps = {
  readonly frame: Frame
  readonly consultation: Consultation
  readonly clock: Clock
  readonly place: ShownPlace
  readonly comments: readonly Comment[]
  readonly total: number
  readonly sort: CommentSort
  readonly page: number
  readonly pages: number
}

/** The discussion of one provision; it works without scripts. */
export function PlacePage(props: PlacePageProps) {
  const { frame, consultation, clock, place, comments, sort, page, pages } = props
  const { language } = frame
  const path = placePath(consultation.slug, place.anchor)
  const address = (to: CommentSort, number = 1) => {
    const query = new URLSearchParams()
    if (to !== 'support') query.set('sort', to)
    if (number > 1) query.set('page', String(number))
    const text = query.toString()
    return path + (text && `?${text}`)
  }
  return (
    <Page
      {...frame}
      path={address(sort, page)}
      section="consultations"
      kato={consultation.place.code}
      title={`${place.name}: ${textIn(consultation.title, language)}`}
      description={textIn(consultation.purpose, language)}
    >
      <PageHead above={<Back frame={frame} consultation={consultation} />} title={place.name} />
      <Provision {...props} />
      <UnsentHere language={language} consultation={consultation} />
      <Say {...props} />
      <Section title={messages.comments[language](props.total)} id="comments">
        {props.total > 0 ? (
          <SubNav
            label={words.sort[language]}
            items={commentSorts.map((one) => ({
              href: `/${language}${address(one)}#comments`,
              text: sortNames[one][language],
              current: one === sort,
            }))}
          />
        ) : null}
        {comments.length > 0 ? (
          comments.map((comment) => (
            <CommentItem language={language} consultation={consultation} comment={comment} clock={clock} />
          ))
        ) : (
          <Empty
            title={(sort === 'unanswered' && props.total > 0 ? words.allAnswered : words.nobodyYet)[language]}
          >
            {takesComments(consultation, clock.today) ? words.nobodyHelp[language] : null}
          </Empty>
        )}
        <Pagination
          language={language}
          page={page}
          pages={pages}
          hrefOf={(number) => `/${language}${address(sort, number)}`}
        />
      </Section>
    </Page>
  )
}

/** The way back to the consultation. */
export const Back = ({
  frame: { language },
  consultation,
}: {
  readonly frame: Frame
  readonly consultation: Pick<Consultation, 'slug' | 'title'>
}) => (
  <Place
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

/** The words of the provision with what stands above it, and the way to where it stands in the text. */
export function Provision({
  frame: { language },
  consultation,
  place,
}: Pick<PlacePageProps, 'frame' | 'consultation' | 'place'>) {
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

/** What one may say of it, each kind a way to its form. */
function Say({ frame: { language }, consultation, clock, place }: PlacePageProps) {
  if (!takesComments(consultation, clock.today)) {
    const early = clock.today < consultation.opensOn
    return <p class="quiet">{(early ? words.notOpen : words.over)[language]}</p>
  }
  const path = `/${language}${placePath(consultation.slug, place.anchor)}/say`
  return (
    <section class="say no-print">
      <h2>{words.sayYours[language]}</h2>
      <ul>
        {commentKinds
          .filter((kind) => kind !== 'wording' || isWordable(place))
          .map((kind) => (
            <li>
              <a href={`${path}?kind=${kind}`}>{commentKindNames[kind][language]}</a>
              <small>{kindHelp[kind][language]}</small>
            </li>
          ))}
      </ul>
    </section>
  )
}

/** Another wording can be proposed for what has words of its own, and for nothing as a whole. */
export const isWordable = ({ lines }: Pick<ShownPlace, 'lines'>): boolean => {
  const [first] = lines
  return first !== undefined && !first.cells && (first.heading || first.body) !== ''
}

export const languageOfText = (language: Language): 'kk' | 'ru' => (language === 'kk' ? 'kk' : 'ru')
