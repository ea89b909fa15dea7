/** What a comment on something can be. */
export const commentKinds = ['support', 'against', 'wording', 'question', 'remark'] as const
export type CommentKind = (typeof commentKinds)[number]

/** What an official answer makes of a comment. */
export const verdicts = ['accepted', 'partly', 'rejected', 'noted'] as const
export type Verdict = (typeof verdicts)[number]
