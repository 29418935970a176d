export interface SignInWays {
  /** What the provider is called at which one may sign in; absent where there is none. */
  readonly provider?: string;
  /** Whether the form for a password waits until it is asked for. */
  readonly passwordFolded: boolean;
}

/** How one may sign in here, as the server wrote it into the page. The server of the client's own development writes nothing. */
export function signInWays(): SignInWays {
  const provider = metaOf("sign-in-provider");
  return { provider, passwordFolded: provider !== undefined && metaOf("password-form") === "folded" };
}

function metaOf(name: string): string | undefined {
  const content = document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
  return content && !content.startsWith("__") ? content : undefined;
}

/** Where signing in at the provider begins; it ends at the wanted address. */
export const providerSignIn = (wanted: string) => `/account/provider/sign-in?${new URLSearchParams({ redirect: wanted }).toString()}`;
