/**
 * What a page may load: its edition's own style sheet and scripts, and pictures it holds itself; nothing from another
 * host, nothing written into the markup. Each page carries it, so it also holds where a page is opened from a folder.
 */
export const contentPolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'"

/** What a host should send with every answer. That no page may be framed can be said in a header only. */
export const hostHeaders = {
  'Content-Security-Policy': `${contentPolicy}; frame-ancestors 'none'`,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex, noarchive',
} as const
