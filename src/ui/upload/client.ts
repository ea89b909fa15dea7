/** Shows a control for a file in the language of the page; the browser's own stays in front of it, unseen. */
class KenesFile extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input')
    const { choose = '', none = '' } = this.dataset
    // It was shown already where a form was moved within the page.
    if (!input || this.querySelector('span')) return
    const [button, name] = [document.createElement('span'), document.createElement('span')]
    // The input has the label and says what was chosen.
    for (const shown of [button, name]) shown.ariaHidden = 'true'
    button.className = 'btn calm'
    button.textContent = choose
    const show = () => {
      name.textContent = input.files?.[0]?.name ?? none
    }
    input.addEventListener('change', show)
    show()
    this.prepend(button, name)
  }
}

customElements.define('kenes-file', KenesFile)
