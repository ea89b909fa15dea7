/**
 * How many forms of one route an account may send successfully in an hour, or a network of people who are not signed in;
 * attempts are limited to a multiple of that.
 * A route takes one of these as its `perHour`. A number of its own needs a reason beside it.
 */

/** What a person needs once: a code, a signature, the erasure of their account. Whoever guesses or harasses needs many. */
export const RARE_POSTS_PER_HOUR = 30

/** Forms that need no account. A village hall, or the customers of a mobile operator, share one address. */
export const VISITOR_POSTS_PER_HOUR = 60

/** What somebody who is signed in does one at a time: their own settings, a role, a link, a verification. */
export const SINGLE_POSTS_PER_HOUR = 120

/** Work through a queue at the desk. A whole building of officials, often a region, has one gateway to the internet. */
export const DESK_POSTS_PER_HOUR = 600

/** What a page sends by itself or for each row: autosaved texts, people who arrive. */
export const FREQUENT_POSTS_PER_HOUR = 6000
