/** Shows the buttons that this browser can answer for: copy the address, open the device's own sheet. */
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

  private offer(value: string, able: boolean, act: () => Promise<void>, said = ''): void {
    const button = this.querySelector<HTMLButtonElement>(`button[value=${value}]`)
    if (!button || !able) return
    button.hidden = false
    button.onclick = () => {
      // A person who closes the sheet has not failed: nothing is said then.
      act().then(
        () => this.querySelector('output')?.replaceChildren(said),
        () => undefined,
      )
    }
  }
}

customElements.define('kenes-share', KenesShare)
