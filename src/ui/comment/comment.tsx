import type { ComponentChildren } from 'preact'
import type { Language } from '#domain/base/text.ts'

export type CommentProps = {
  /** The kind in words: «Замечание». */
  readonly kind: string
  /** The icon that distinguishes the kinds. */
  readonly tone: 'support' | 'against' | 'wording' | 'question' | 'remark'
  /** Author, time and number. */
  readonly meta: ComponentChildren
  /** The provision that it is about, where a list has several. */
  readonly about?: ComponentChildren
  /** Paragraphs of the text, in the language of the author. */
  readonly body: string
  readonly lang?: Language | undefined
  readonly languageName?: string | undefined
  /** A proposed wording, files. */
  readonly children?: ComponentChildren
  readonly answer?: ComponentChildren
  /** Actions: join, reply. */
  readonly actions?: ComponentChildren
}

/** Paragraphs of a typed text. */
export const Paragraphs = ({
  text,
  lang,
}: {
  readonly text: string
  readonly lang?: Language | undefined
}) => (
  <>
    {text
      .split('\n')
      .filter(Boolean)
      .map((line) => (
        <p lang={lang}>{line}</p>
      ))}
  </>
)

/** A comment of a person, with the answer. */
export const Comment = (props: CommentProps) => (
  <article class={`cm ${props.tone}`}>
    <p class="meta">
      <b class="kind">{props.kind}</b>
      {props.meta}
      {props.languageName ? <span>{props.languageName}</span> : null}
    </p>
    {props.about ? <p class="about">{props.about}</p> : null}
    <div class="said">
      <Paragraphs text={props.body} lang={props.lang} />
      {props.children}
    </div>
    {props.answer}
    {props.actions ? <div class="acts">{props.actions}</div> : null}
  </article>
)

export type VerdictProps = {
  readonly title: string
  readonly tone: 'accepted' | 'partly' | 'rejected' | 'noted' | 'late' | 'waiting'
  readonly meta?: ComponentChildren
  readonly children?: ComponentChildren
}

/** The answer of the organisation, or that there is none yet. */
export const Verdict = ({ title, tone, meta, children }: VerdictProps) => (
  <div class={`verdict ${tone}`}>
    <p>
      <b>{title}</b> {meta ? <small>{meta}</small> : null}
    </p>
    {children}
  </div>
)
