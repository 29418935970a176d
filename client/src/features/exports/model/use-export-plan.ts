import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { useClient } from "urql";
import type { ExportRequestInput } from "@/gql/inputs";
import { ExportPlanQuery, type ExportPlan, type ExportRequestError } from "../api/export-plan-query";

/** What the server says a request would do. The last plan stays until a newer one is there. */
export interface PlanState {
  readonly plan: ExportPlan | null;
  readonly errors: readonly ExportRequestError[];
  /** Whether the server could not say: no reason not to export. */
  readonly unavailable: boolean;
  readonly loading: boolean;
}

const none: PlanState = { plan: null, errors: [], unavailable: false, loading: true };
const debounce = 250;

/** The plan of a request a moment after it last changed; null asks for nothing. */
export function useExportPlan(request: ExportRequestInput | null): PlanState {
  const client = useClient();
  const wanted = request && JSON.stringify(request);
  const [settled] = useDebouncedValue(wanted, debounce);
  const [answer, setAnswer] = useState<{ state: PlanState; of: string | null }>({ state: none, of: null });

  useEffect(() => {
    if (settled === null) return;
    const { unsubscribe } = client
      .query(ExportPlanQuery, { request: JSON.parse(settled) as ExportRequestInput }, { requestPolicy: "network-only" })
      .subscribe(({ data, error }) => {
        const plan = data?.exportPlan.plan ?? null;
        const errors = data?.exportPlan.errors ?? [];
        setAnswer({ state: { plan, errors, unavailable: Boolean(error) || (!plan && errors.length === 0), loading: false }, of: settled });
      });
    return unsubscribe;
  }, [client, settled]);

  return answer.of === wanted ? answer.state : { ...answer.state, errors: [], loading: wanted !== null };
}
