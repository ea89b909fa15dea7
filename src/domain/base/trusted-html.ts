/**
 * HTML that was sanitised, or written by the program itself. Only sanitising code may create it: `sanitised as
 * TrustedHtml`.
 */
export type TrustedHtml = string & { readonly trustedHtml: true }
