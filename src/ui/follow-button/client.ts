/** Set while somebody is signed in in this browser; what it says is not needed here. */
const SIGNED_IN = /(?:^|; )(?:__Host-)?kenes-hint=/

/** The button that follows a thing: it tells people who are signed in whether they follow it already. */
class KenesFollow extends HTMLElement {
  connectedCallback(): void {
    if (SIGNED_IN.test(document.cookie)) void this.show()
  }

  private async show(): Promise<void> {
    const answer = await fetch(this.dataset.state ?? '').catch(() => undefined)
    if (!answer?.ok) return
    const { follows }: { readonly follows?: unknown } = await answer.json()
    if (follows !== true) return
    for (const form of this.querySelectorAll('form')) form.hidden = true
    for (const link of this.querySelectorAll('a')) link.hidden = false
  }
}

customElements.define('kenes-follow', KenesFollow)
