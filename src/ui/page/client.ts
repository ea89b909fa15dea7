/**
 * Who is signed in in this browser, as the site tells its scripts: '1.' for people who have a desk or '0.', and the name
 * in base64url (RFC 4648, 5). It permits nothing; pages for one person ask for the session.
 */
const HINT = /(?:^|; )(?:__Host-)?kenes-hint=([01])\.([\w-]*)/

/** The name in base64url; empty when it is not text. */
function decodeName(encoded: string): string {
  try {
    const binary = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'))
    return new TextDecoder().decode(Uint8Array.from(binary, (letter) => letter.charCodeAt(0)))
  } catch {
    return ''
  }
}

/** Cached pages are the same for everyone: the name of the person and the link to their desk are filled in here. */
function showPerson(): void {
  const [, desk, encoded = ''] = HINT.exec(document.cookie) ?? []
  const self = document.querySelector<HTMLElement>('.self:not(.known)')
  const account = self?.querySelector<HTMLAnchorElement>('a.me')
  const label = account?.querySelector('span')
  if (!desk || !self || !account || !label) return
  label.textContent = decodeName(encoded) || (self.dataset.account ?? '')
  self.classList.add('known')
  if (desk !== '1') return
  const link = document.createElement('a')
  link.href = account.href.replace(/account$/, 'desk')
  link.textContent = self.dataset.desk ?? ''
  account.before(link)
}

showPerson()
