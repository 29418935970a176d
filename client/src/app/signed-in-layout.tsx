import { PageFrame } from "./shell/page-frame";

/** Everything that surrounds the pages of a signed-in person. */
export function SignedInLayout() {
  return <PageFrame />;
}
