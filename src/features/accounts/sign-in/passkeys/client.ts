import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser'

/**
 * Signs in with a passkey or adds one: gets the challenge from the server and the answer from the authenticator,
 * and submits the form.
 */
class KenesPasskey extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form')
    if (!form || !browserSupportsWebAuthn()) return
    this.hidden = false
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      event.stopPropagation()
      if (form.ariaBusy === 'true') return
      form.ariaBusy = 'true'
      this.say('')
      this.answer(form)
        .catch(() => this.say(this.dataset.failed ?? ''))
        .finally(() => {
          form.ariaBusy = null
        })
    })
  }

  private async answer(form: HTMLFormElement): Promise<void> {
    const reply = await fetch(this.dataset.options ?? '', { method: 'POST' })
    if (!reply.ok) throw new Error(`HTTP ${reply.status}`)
    const optionsJSON = await reply.json()
    const made =
      this.dataset.use === 'new'
        ? await startRegistration({ optionsJSON })
        : await startAuthentication({ optionsJSON })
    const field = form.elements.namedItem('response')
    if (field instanceof HTMLInputElement) field.value = JSON.stringify(made)
    // Unlike requestSubmit, submit triggers no further submit event.
    form.submit()
  }

  private say(text: string): void {
    const place = this.querySelector('[role="status"]')
    if (place) place.textContent = text
  }
}

customElements.define('kenes-passkey', KenesPasskey)
