import { textIn } from '#domain/base/text.ts'
import { commentKinds } from '#domain/comment/index.ts'
import {
  CommentList,
  type CommentPage,
  type CommentTarget,
  commentListPath,
} from '#features/comments/index.ts'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { messages } from '../../messages.ts'
import { type Consultation, consultationPath } from '../../model.ts'
import { ConsultationHead, type TermClock } from '../../views.tsx'

export type CommentsPageProps = {
  readonly frame: PageFrame
  readonly consultation: Consultation
  readonly target: CommentTarget
  readonly clock: TermClock
  readonly list: CommentPage
}

/** All comments on a consultation, over all provisions. */
export function CommentsPage({ frame, consultation, target, clock, list }: CommentsPageProps) {
  const { language } = frame
  const path = `${consultationPath(consultation)}/comments`
  return (
    <Page
      {...frame}
      path={commentListPath(path, list)}
      section="consultations"
      kato={consultation.place.code}
      title={`${messages.commentsTab[language]}: ${textIn(consultation.title, language)}`}
      description={textIn(consultation.purpose, language)}
    >
      <ConsultationHead frame={frame} consultation={consultation} clock={clock} current="comments" />
      <CommentList
        language={language}
        target={target}
        clock={clock}
        path={path}
        kinds={commentKinds}
        withAnchor
        {...list}
        total={consultation.comments}
      />
    </Page>
  )
}
