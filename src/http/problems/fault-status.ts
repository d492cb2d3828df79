// Which HTTP status a fault has. Faults of a file's content are 422: the request was understood, the document cannot be used.

const statuses: Readonly<Record<string, number>> = {
  'not-signed-in': 401,
  'sign-in-refused': 401,
  'password-must-change': 403,
  'not-allowed': 403,
  'not-here': 403,
  'own-declaration': 403,
  'not-at-this-stage': 409,
  'step-obstructed': 409,
  'part-not-reopened': 409,
  'request-key-taken': 409,
  'comment-not-found': 409,
  'comment-place-gone': 409,
  'finding-not-found': 409,
  'answer-not-found': 409,
  'not-approved': 409,
  'attachment-not-found': 404,
  'attachment-not-own': 403,
  'edit-base-unknown': 409,
  'costing-changed': 409,
  'csrf': 403,
  'other-site': 403,
  'current-password-wrong': 422,
  'plan-not-found': 404,
  'plan-exists': 409,
  'version-not-found': 404,
  'file-not-found': 404,
  'export-not-found': 404,
  'check-code-unknown': 404,
  'rule-not-found': 404,
  'file-too-large': 413,
  'host-unknown': 421,
  'sign-in-locked': 429,
  'too-many-requests': 429,
  'too-many-uploads': 429,
  'too-many-exports': 429,
  'passwords-busy': 503,
  'reading-busy': 503,
  'printing-busy': 503,
  'no-office-program': 503,
  'command-too-busy': 503,
  'reading-broken': 500,
  'disk-full': 507,
};

export function statusOfFault(code: string): number {
  // A picture, PDF or spreadsheet under the name of a document.
  if (code.startsWith('format-')) return 415;
  return statuses[code] ?? 422;
}
