const messages: Record<string, string> = {
  NO_ACCOUNT: "There is no account here for your e-mail address. Ask an administrator of this service for one.",
  DOMAIN_NOT_ALLOWED:
    "There is no account here for your e-mail address, and none is made for addresses of its domain. Ask an administrator of this service for one.",
  EMAIL_NOT_VERIFIED: "Your provider does not confirm that your e-mail address is yours. Confirm it there, then sign in again.",
  ACCOUNT_NOT_CONFIRMED:
    "The account here with your e-mail address was never confirmed to be yours, so it cannot be used this way. Sign in by its password, or ask an administrator.",
  ACCOUNT_LINKED: "The account here with your e-mail address belongs to somebody else at your provider. Ask an administrator.",
  ACCOUNT_LOCKED: "Your account here is locked. Wait a few minutes, then try again, or ask an administrator.",
  PROVIDER_REFUSED: "Your provider did not let you sign in here. Nothing was changed.",
  PROVIDER_UNREACHABLE: "Your provider does not answer. Try again in a moment.",
  SIGN_IN_INVALID:
    "The sign-in was not finished: it took too long, was begun in another browser, or its answer was not genuine. Try again.",
};

/** What to tell a person whose sign-in by the provider came to nothing; null for no such code. */
export const messageOfProblem = (code: string | undefined): string | null =>
  code !== undefined && Object.hasOwn(messages, code) ? `${messages[code]} (${code})` : null;
