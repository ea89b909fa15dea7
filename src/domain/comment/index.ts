/** The kinds of comments. */
export const commentKinds = ['support', 'against', 'wording', 'question', 'remark'] as const
export type CommentKind = (typeof commentKinds)[number]

/** The verdicts of an official answer on a comment. */
export const verdicts = ['accepted', 'partly', 'rejected', 'noted'] as const
export type Verdict = (typeof verdicts)[number]

/** The anchor of a comment on a thing as a whole, not on a place in it. */
export const WHOLE_ANCHOR = ''
/** The name of the whole in paths and in names of drafts; no eId has this form. */
export const WHOLE = 'whole'
