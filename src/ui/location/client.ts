const WAIT_MS = 15_000

/** Offers to fill the field with the position of the device. It is asked only when the button is pressed. */
class KenesPoint extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')
    const offer = button?.parentElement
    if (!button || !offer || !('geolocation' in navigator) || !window.isSecureContext) return
    offer.hidden = false
    button.onclick = () => this.ask(button)
  }

  private ask(button: HTMLButtonElement): void {
    const done = () => {
      button.disabled = false
    }
    button.disabled = true
    this.show(false)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        done()
        this.fill(coords)
      },
      () => {
        done()
        this.show(true)
      },
      { enableHighAccuracy: true, timeout: WAIT_MS },
    )
  }

  private fill({ latitude, longitude }: GeolocationCoordinates): void {
    const { field = '', decimals = '2' } = this.dataset
    const input = this.querySelector<HTMLInputElement>(`input[name="${CSS.escape(field)}"]`)
    if (!input) return
    input.value = [latitude, longitude].map((degrees) => degrees.toFixed(Number(decimals))).join(', ')
    input.dispatchEvent(new Event('input', { bubbles: true }))
    input.focus()
  }

  private show(isDenied: boolean): void {
    for (const alert of this.querySelectorAll<HTMLElement>('[role=alert]')) alert.hidden = !isDenied
  }
}

customElements.define('kenes-point', KenesPoint)
