/** The policy of a page; `scripts` are where its scripts may come from. Nothing but this site, and no `unsafe-*`. */
export const policyOf = (scripts) =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** For a page made for one reader: what carries this nonce, and what that loads. */
export const noncePolicy = (nonce) => policyOf(`'self' 'nonce-${nonce}' 'strict-dynamic'`);
