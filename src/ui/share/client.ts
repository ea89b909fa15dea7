/** Shows the buttons that this browser supports: copy the address, open the share sheet of the device. */
class KenesShare extends HTMLElement {
  connectedCallback(): void {
    const { url = '', title = '' } = this.dataset
    this.offer(
      'copy',
      'clipboard' in navigator,
      () => navigator.clipboard.writeText(url),
      this.dataset.copied,
    )
    this.offer('sheet', 'share' in navigator, () => navigator.share({ url, title }))
  }

  private offer(value: string, able: boolean, act: () => Promise<void>, copiedText = ''): void {
    const button = this.querySelector<HTMLButtonElement>(`button[value=${value}]`)
    if (!button || !able) return
    button.hidden = false
    button.onclick = () => {
      // Closing the sheet is not an error.
      act().then(
        () => this.querySelector('output')?.replaceChildren(copiedText),
        () => undefined,
      )
    }
  }
}

customElements.define('kenes-share', KenesShare)
