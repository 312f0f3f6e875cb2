/** The policy of a page; `scripts` are the sources of its inline scripts. Nothing but this site, and no `unsafe-*`. */
export const policyOf = (scripts) =>
  [
    "default-src 'none'",
    `script-src 'self' ${scripts}`,
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
export const noncePolicy = (nonce) => policyOf(`'nonce-${nonce}' 'strict-dynamic'`);
