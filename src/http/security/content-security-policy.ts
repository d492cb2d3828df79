// What a page of ours may load and do. Scripts and styles run only from our own files or with the nonce of this very response; antd writes its
// styles at run time and is given the nonce. Ground: https://www.w3.org/TR/CSP3/.

/** The policy header for one response. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}

/** For everything that is no page: a document of this response may do nothing at all. */
export const silentPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
