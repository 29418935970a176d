import { useUser } from "@/features/accounts/model/session-context";
import { LogsPage } from "@/features/logs/components/logs-page";
import { NotFoundPage } from "./shell/not-found-page";

/** The log, for administrators; to others there is none. */
export function LogsRoute() {
  return useUser()?.role === "ADMINISTRATOR" ? <LogsPage /> : <NotFoundPage />;
}
