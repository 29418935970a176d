import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "@/app/app";
import { createAppRouter } from "@/app/router";
import { createSession } from "@/features/accounts/model/session";

/** The whole application, opened at an address of this site. */
export function renderApp(address: string) {
  history.replaceState(null, "", address);
  const session = createSession();
  const router = createAppRouter(session);
  const user = userEvent.setup();
  return { ...render(<App session={session} router={router} env="test" />), router, session, user };
}
