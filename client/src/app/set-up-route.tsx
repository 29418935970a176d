import { getRouteApi, useRouter } from "@tanstack/react-router";
import { SetUpPage } from "@/features/accounts/components/set-up-page";

const route = getRouteApi("/setup");

export function SetUpRoute() {
  const router = useRouter();
  const { token } = route.useSearch();
  return <SetUpPage token={token} onSignedIn={() => void router.navigate({ to: "/", replace: true })} />;
}
