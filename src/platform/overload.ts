/** More is asked for than can be done now: the one who asks is answered 503 and may come again. */
export class Overloaded extends Error {
  constructor() {
    super('more is asked for than can be done now')
    this.name = 'Overloaded'
  }
}
