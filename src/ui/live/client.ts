/** What changed: the value of a text by its name, and the note beside it. */
type Changes = Readonly<Record<string, readonly [value: string, note: string]>>

/** After a refusal the browser does not try again on its own. */
const RETRY_MS = 30_000
/** Thousands of pages that are told to read the state anew do not ask at once. */
const SPREAD_MS = 5000

/** Keeps the texts of a part of the page up to date (server-sent events), while the page is seen. */
class KenesLive extends HTMLElement {
  private source: EventSource | undefined
  private since = ''
  private timer: number | undefined
  private readonly follow = () => (document.hidden ? this.stop() : this.start())

  connectedCallback(): void {
    this.since = this.dataset.since ?? ''
    document.addEventListener('visibilitychange', this.follow)
    this.follow()
  }

  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.follow)
    this.stop()
  }

  private start(): void {
    if (this.source || !('EventSource' in window)) return
    clearTimeout(this.timer)
    const source = new EventSource(`${this.dataset.src}?since=${this.since}`)
    this.source = source
    source.onopen = () => this.note(this.dataset.following)
    source.onmessage = ({ data, lastEventId }) => {
      this.since = lastEventId
      this.show(JSON.parse(data))
    }
    source.addEventListener('reset', (event) => {
      this.since = (event as MessageEvent).lastEventId
      setTimeout(() => this.read(), Math.random() * SPREAD_MS)
    })
    source.onerror = () => {
      this.note(this.dataset.lost)
      if (source.readyState !== EventSource.CLOSED) return
      this.stop()
      this.timer = window.setTimeout(this.follow, RETRY_MS * (1 + Math.random()))
    }
  }

  private stop(): void {
    clearTimeout(this.timer)
    this.source?.close()
    this.source = undefined
  }

  /** Takes the texts from the page as it is now. */
  private read(): void {
    fetch(location.href)
      .then((response) => (response.ok ? response.text() : Promise.reject(response.status)))
      .then((html) => {
        const page = new DOMParser().parseFromString(html, 'text/html')
        for (const text of page.querySelectorAll<HTMLElement>('kenes-live [data-live]'))
          this.put(text.dataset.live ?? '', text.dataset.value ?? '', text.textContent ?? '')
        this.announce()
      })
      .catch(() => this.note(this.dataset.lost))
  }

  private show(changes: Changes): void {
    const words: Readonly<Record<string, string>> = JSON.parse(this.dataset.words ?? '{}')
    for (const [name, [value, note]] of Object.entries(changes))
      this.put(name, value, [words[value], note].filter(Boolean).join(' · '))
    this.announce()
  }

  private put(name: string, value: string, text: string): void {
    const element = this.querySelector<HTMLElement>(`[data-live="${CSS.escape(name)}"]`)
    if (!element || (element.dataset.value === value && element.textContent === text)) return
    element.dataset.value = value
    element.textContent = text
  }

  /** One sentence, and only when it changes: a screen reader would read it again. */
  private announce(): void {
    const { announce = '', before = '', none = '' } = this.dataset
    const item = this.querySelector(`[data-value="${CSS.escape(announce)}"]`)?.closest('[data-live-item]')
    const title = item?.querySelector('[data-live-title]')?.textContent
    const sentence = title ? `${before} ${title}` : none
    const status = this.querySelector('[role=status]')
    if (status && status.textContent !== sentence) status.textContent = sentence
  }

  private note(text = ''): void {
    this.querySelector('[data-live-note]')?.replaceChildren(text)
  }
}

customElements.define('kenes-live', KenesLive)
