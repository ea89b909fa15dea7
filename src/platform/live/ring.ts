/** An event as every listener receives it: the bytes exist once. */
export type LiveEvent = { readonly id: string; readonly bytes: Buffer }

/** Events and bytes that a channel keeps for listeners who come back. */
export const RING_EVENTS = 64
export const RING_BYTES = 32 * 1024

/**
 * The latest events of a channel, the oldest first. A position is the id of the event after which a listener
 * continues; what was dropped before it cannot be sent again, so that such a listener has to read the state anew.
 */
export class Ring {
  readonly #events: LiveEvent[] = []
  /** The position before the oldest event. */
  #base: string
  #bytes = 0

  /** @param base the position of a listener who has seen nothing of this channel and has missed nothing */
  constructor(base: string) {
    this.#base = base
  }

  get bytes(): number {
    return this.#bytes
  }

  /** The position after the latest event. */
  get position(): string {
    return this.#events.at(-1)?.id ?? this.#base
  }

  push(event: LiveEvent) {
    this.#events.push(event)
    this.#bytes += event.bytes.length
    while (this.#events.length > RING_EVENTS || (this.#bytes > RING_BYTES && this.#events.length > 1)) {
      const dropped = this.#events.shift()
      if (!dropped) return
      this.#base = dropped.id
      this.#bytes -= dropped.bytes.length
    }
  }

  /** The events after a position; undefined: the position is unknown, or too old. */
  after(position: string): readonly LiveEvent[] | undefined {
    if (position === this.#base) return this.#events
    const index = this.#events.findIndex(({ id }) => id === position)
    return index < 0 ? undefined : this.#events.slice(index + 1)
  }
}
