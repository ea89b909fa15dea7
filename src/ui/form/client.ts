/** Focuses the error summary when the page returns with errors. */
class KenesErrors extends HTMLElement {
  connectedCallback(): void {
    this.focus({ preventScroll: true })
    this.scrollIntoView({ block: 'nearest' })
  }
}

customElements.define('kenes-errors', KenesErrors)

// A second click on a slow connection would submit the form twice; the button stays in place and keeps the focus.
// The history of the browser restores the page with its attributes, so the mark is removed on return.
addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || form.method !== 'post') return
  if (form.ariaBusy === 'true') event.preventDefault()
  form.ariaBusy = 'true'
})
addEventListener('pageshow', () => {
  for (const form of document.forms) form.ariaBusy = null
})
