import { textIn } from '#domain/base/text.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { Page } from '#ui/page/page.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { SubNav } from '#ui/sub-nav/sub-nav.tsx'
import { commentKindNames, messages } from '../messages.ts'
import {
  type Comment,
  type CommentKind,
  type CommentSort,
  type Consultation,
  commentKinds,
  commentSorts,
  consultationPath,
} from '../model.ts'
import { sortNames, textMessages as words } from '../text/messages.ts'
import { type Clock, type Frame, Head } from '../views.tsx'
import { CommentItem } from './item-views.tsx'

export type CommentsPageProps = {
  readonly frame: Frame
  readonly consultation: Consultation
  readonly clock: Clock
  readonly comments: readonly Comment[]
  readonly kind: CommentKind | undefined
  readonly sort: CommentSort
  readonly page: number
  readonly pages: number
}

/** Everything that was said, over all provisions. */
export function CommentsPage(props: CommentsPageProps) {
  const { frame, consultation, clock, comments, kind, sort, page, pages } = props
  const { language } = frame
  const address = (to: { kind?: CommentKind | undefined; sort?: CommentSort; page?: number }) => {
    const query = new URLSearchParams()
    if (to.kind) query.set('kind', to.kind)
    if (to.sort && to.sort !== 'support') query.set('sort', to.sort)
    if (to.page && to.page > 1) query.set('page', String(to.page))
    const text = query.toString()
    return `${consultationPath(consultation)}/comments${text && `?${text}`}`
  }
  return (
    <Page
      {...frame}
      path={address({ kind, sort, page })}
      section="consultations"
      kato={consultation.place.code}
      title={`${messages.commentsTab[language]}: ${textIn(consultation.title, language)}`}
      description={textIn(consultation.purpose, language)}
    >
      <Head frame={frame} consultation={consultation} clock={clock} current="comments" />
      <div class="sorts">
        <SubNav
          label={words.sort[language]}
          items={commentSorts.map((one) => ({
            href: `/${language}${address({ kind, sort: one })}`,
            text: sortNames[one][language],
            current: one === sort,
          }))}
        />
        <SubNav
          label={messages.kind[language]}
          items={[undefined, ...commentKinds].map((one) => ({
            href: `/${language}${address({ kind: one, sort })}`,
            text: (one ? commentKindNames[one] : words.anyCommentKind)[language],
            current: one === kind,
          }))}
        />
      </div>
      <div>
        {comments.length > 0 ? (
          comments.map((comment) => (
            <CommentItem
              language={language}
              consultation={consultation}
              comment={comment}
              clock={clock}
              withPlace
            />
          ))
        ) : (
          <Empty
            title={
              (sort === 'unanswered' && consultation.comments > 0 ? words.allAnswered : words.nobodyYet)[
                language
              ]
            }
          />
        )}
      </div>
      <Pagination
        language={language}
        page={page}
        pages={pages}
        hrefOf={(number) => `/${language}${address({ kind, sort, page: number })}`}
      />
    </Page>
  )
}
