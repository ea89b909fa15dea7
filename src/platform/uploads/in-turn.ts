let last: Promise<unknown> = Promise.resolve()

/** Does dear work one after another, whoever asks for it, so that uploads cannot take all of the machine. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = last.then(work, work)
  last = done.catch(() => undefined)
  return done
}
