import { MINUTE_MS } from '#domain/base/duration.ts'

const QUIET_MS = 2000
const PAUSE_MS_MAX = MINUTE_MS

/** Autosaves the surrounding form. Failed saves are retried. */
class KenesAutosave extends HTMLElement {
  private form: HTMLFormElement | null = null
  private timer = 0
  private pause = QUIET_MS
  private sending: Promise<void> | undefined
  private dirty = false
  private stopped = false

  connectedCallback(): void {
    this.form = this.closest('form')
    this.form?.addEventListener('input', () => this.noticed())
    this.form?.addEventListener('submit', (event) => this.submitted(event))
    addEventListener('online', () => this.dirty && this.plan(0))
    addEventListener('beforeunload', (event) => {
      if (this.dirty) event.preventDefault()
    })
  }

  private noticed(): void {
    this.dirty = true
    if (!this.stopped) this.plan(this.pause)
  }

  private plan(delay: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.save(), delay)
  }

  private save(): Promise<void> {
    this.sending ??= this.send().finally(() => {
      this.sending = undefined
      if (this.dirty && !this.stopped) this.plan(this.pause)
    })
    return this.sending
  }

  private async send(): Promise<void> {
    if (!this.form || this.stopped) return
    this.dirty = false
    this.say(this.dataset.saving)
    const fields = new URLSearchParams()
    for (const [name, value] of new FormData(this.form))
      if (typeof value === 'string') fields.append(name, value)
    try {
      const answer = await fetch(this.dataset.action ?? '', {
        method: 'POST',
        body: fields,
        headers: { accept: 'application/json' },
      })
      await this.answered(answer)
    } catch {
      this.waits()
    }
  }

  private async answered(answer: Response): Promise<void> {
    if (answer.ok) {
      const { version } = (await answer.json()) as { version: number }
      const field = this.form?.querySelector<HTMLInputElement>('input[name=version]')
      if (field) field.value = String(version)
      this.pause = QUIET_MS
      const time = new Date()
      this.say(`${this.dataset.saved}${pad(time.getHours())}:${pad(time.getMinutes())}`)
    } else if (answer.status >= 500 || answer.status === 429) this.waits()
    else {
      // The person has to act; what was typed stays in the form until then.
      this.dirty = true
      this.stopped = true
      const { conflict, signedOut, refused } = this.dataset
      this.say(answer.status === 409 ? conflict : answer.status === 401 ? signedOut : refused)
    }
  }

  private waits(): void {
    this.dirty = true
    this.pause = Math.min(this.pause * 2, PAUSE_MS_MAX)
    this.say(this.dataset.waiting)
  }

  /** A manual save waits for the running one, or it would look like a conflict. */
  private submitted(event: SubmitEvent): void {
    clearTimeout(this.timer)
    if (!this.sending) {
      this.dirty = false
      this.stopped = true
      return
    }
    event.preventDefault()
    const { form } = this
    void this.sending.then(() => {
      clearTimeout(this.timer)
      this.dirty = false
      this.stopped = true
      if (form) form.ariaBusy = null
      form?.requestSubmit(event.submitter)
    })
  }

  private say(text = ''): void {
    const output = this.querySelector('output')
    if (output && output.textContent !== text) output.textContent = text
  }
}

const pad = (n: number) => String(n).padStart(2, '0')

customElements.define('kenes-autosave', KenesAutosave)
