/** A comment that waits for its answer, with what tells which others are like it. */
export type Waiting = {
  readonly number: number
  readonly place: string
  readonly placeName: Partial<Readonly<Record<'kk' | 'ru', string>>> | null
  readonly searchKey: string
  readonly kind: string
  readonly body: string
  readonly wording: string | null
  readonly joins: number
  readonly language: 'kk' | 'ru' | 'en'
}
