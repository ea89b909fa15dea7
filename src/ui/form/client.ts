/** Brings a person to what is wrong as soon as the page comes back. */
class KenesErrors extends HTMLElement {
  connectedCallback(): void {
    this.focus({ preventScroll: true })
    this.scrollIntoView({ block: 'nearest' })
  }
}

customElements.define('kenes-errors', KenesErrors)

// A second press on a slow line would send the form twice; the button stays in place, so the focus does too.
// Coming back by the browser's own history restores the page with its attributes, so the mark is taken off there.
addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || form.method !== 'post') return
  if (form.ariaBusy === 'true') event.preventDefault()
  form.ariaBusy = 'true'
})
addEventListener('pageshow', () => {
  for (const form of document.forms) form.ariaBusy = null
})
