import { queryString } from '#domain/base/query-string.ts'
import type { Language } from '#domain/base/text.ts'
import type { CommentKind } from '#domain/comment/index.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { pageHref } from '#ui/pagination/page-href.ts'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { SubNav } from '#ui/sub-nav/sub-nav.tsx'
import type { Clock } from '#ui/types.ts'
import { commentKindNames, commentMessages, sortNames } from './messages.ts'
import { type Comment, type CommentSort, type CommentTarget, commentSorts } from './model.ts'
import { CommentItem } from './views.tsx'

export type CommentListProps = {
  readonly language: Language
  readonly target: CommentTarget
  readonly clock: Clock
  readonly comments: readonly Comment[]
  /** The total on all pages. */
  readonly total: number
  readonly sort: CommentSort
  readonly page: number
  readonly pages: number
  /** The path of the list, after the language. */
  readonly path: string
  /** The selected kind, and the kinds to choose from; without them there is no filter. */
  readonly kind?: CommentKind | undefined
  readonly kinds?: readonly CommentKind[]
  /** Shows the anchor of each comment. */
  readonly withAnchor?: boolean
}

type Narrowed = {
  readonly kind?: CommentKind | undefined
  readonly sort?: CommentSort
  readonly page?: number
}

/** The URL of a list with its parameters in a fixed order. */
export function commentListPath(path: string, { kind, sort, page }: Narrowed): string {
  const query = queryString({ kind, sort: sort === 'support' ? undefined : sort })
  return pageHref(path + query, page ?? 1)
}

/** A page of comments with sorting and filters. */
export function CommentList(props: CommentListProps) {
  const { language, target, clock, comments, total, sort, page, pages, path, kind, kinds, withAnchor } = props
  const href = (to: Narrowed) => `/${language}${commentListPath(path, to)}`
  return (
    <>
      {total > 0 || kinds ? (
        <div class="sorts">
          <SubNav
            label={commentMessages.sort[language]}
            items={commentSorts.map((commentSort) => ({
              href: `${href({ kind, sort: commentSort })}#comments`,
              text: sortNames[commentSort][language],
              current: commentSort === sort,
            }))}
          />
          {kinds ? (
            <SubNav
              label={commentMessages.kind[language]}
              items={[undefined, ...kinds].map((one) => ({
                href: href({ kind: one, sort }),
                text: (one ? commentKindNames[one] : commentMessages.anyCommentKind)[language],
                current: one === kind,
              }))}
            />
          ) : null}
        </div>
      ) : null}
      <div id="comments">
        {comments.length > 0 ? (
          comments.map((comment) => (
            <CommentItem
              language={language}
              target={target}
              comment={comment}
              clock={clock}
              withAnchor={withAnchor ?? false}
            />
          ))
        ) : (
          <Empty
            title={
              (sort === 'unanswered' && total > 0 ? commentMessages.allAnswered : commentMessages.nobodyYet)[
                language
              ]
            }
          >
            {target.intake === 'open' ? commentMessages.nobodyHelp[language] : null}
          </Empty>
        )}
      </div>
      <Pagination
        language={language}
        page={page}
        pages={pages}
        hrefOf={(number) => href({ kind, sort, page: number })}
      />
    </>
  )
}
