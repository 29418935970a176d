import { getRouteApi, useRouter } from "@tanstack/react-router";
import { SignInPage } from "@/features/accounts/components/sign-in-page";

const route = getRouteApi("/sign-in");

export function SignInRoute() {
  const router = useRouter();
  const { redirect = "/", problem } = route.useSearch();
  return <SignInPage wanted={redirect} problem={problem} onSignedIn={() => void router.navigate({ href: redirect, replace: true })} />;
}
