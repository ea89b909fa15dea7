/**
 * HTML that went through the sanitiser, or was written by the program itself.
 * Only the code that sanitises may make one: `sanitised as TrustedHtml`.
 */
export type TrustedHtml = string & { readonly trustedHtml: true }
