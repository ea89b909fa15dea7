/** The kinds of comments. */
export const commentKinds = ['support', 'against', 'wording', 'question', 'remark'] as const
export type CommentKind = (typeof commentKinds)[number]

/** The verdicts of an official answer on a comment. */
export const verdicts = ['accepted', 'partly', 'rejected', 'noted'] as const
export type Verdict = (typeof verdicts)[number]
