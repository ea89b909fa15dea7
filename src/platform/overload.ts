/** The work exceeds the current capacity: the client is answered with 503 and may try again. */
export class Overloaded extends Error {
  constructor() {
    super('more is asked for than can be done now')
    this.name = 'Overloaded'
  }
}
