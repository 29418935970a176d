import { Alert, Anchor, Group, List, Text } from "@mantine/core";
import { IconAlertCircle, IconArrowLeft } from "@tabler/icons-react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useQuery } from "urql";
import { EmptyState } from "@/components/empty-state";
import { LoadingBlock } from "@/components/loading-block";
import { PageHeader } from "@/components/page-header";
import { QueryFailure } from "@/components/query-failure";
import { formatDate } from "@/lib/format";
import { usePreferences } from "@/lib/preferences";
import { ExperimentQuery, type VariantResult } from "../api/experiment-query";
import { verdictText } from "../model/verdict";
import { ExperimentStatusBadge } from "./experiment-status-badge";
import { ExportButtons } from "./export-buttons";
import { RatesPanel } from "./rates-panel";
import { ResultsTable } from "./results-table";

const route = getRouteApi("/signed-in/experiments/$experimentId");

export function ExperimentPage() {
  const { experimentId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { timeZone } = usePreferences();
  const [{ data, error, fetching }, refetch] = useQuery({ query: ExperimentQuery, variables: { id: experimentId, named: experimentId } });
  const experiment = data?.experiments?.nodes?.[0];
  const results = data?.experimentResults?.variants;

  return (
    <>
      <Anchor component={Link} to="/experiments" fz="sm" mb="xs" display="inline-block">
        <Group gap={4} component="span">
          <IconArrowLeft size={16} aria-hidden />
          All experiments
        </Group>
      </Anchor>
      <PageHeader
        title={experiment?.name ?? "Experiment"}
        description={experiment?.description}
        action={experiment && <ExportButtons experimentId={experimentId} />}
      />
      {error && !fetching ? (
        <QueryFailure title="The experiment could not be loaded" error={error} onRetry={() => refetch({ requestPolicy: "network-only" })} />
      ) : !data ? (
        <LoadingBlock label="Loading the experiment" height={420} />
      ) : !experiment || !results ? (
        <Alert color="red" role="alert" title="Experiment not found (404)" icon={<IconAlertCircle aria-hidden />}>
          {`No experiment has the id “${experimentId}”.`}
        </Alert>
      ) : (
        <>
          <Group gap="md" mb="md">
            <ExperimentStatusBadge status={experiment.status} />
            <Text fz="sm" c="dimmed">
              {history(experiment, timeZone)}
            </Text>
          </Group>
          {results.every(({ users }) => users === 0) ? (
            <EmptyState title="No users yet">Results appear here once users have been assigned to variants.</EmptyState>
          ) : (
            <>
              <Verdicts results={results} />
              <ResultsTable results={results} />
              <RatesPanel
                results={results}
                asTable={search.view === "table"}
                onToggle={() => void navigate({ search: { view: search.view === "table" ? undefined : "table" }, replace: true })}
              />
              <Method />
            </>
          )}
        </>
      )}
    </>
  );
}

function history(
  { startedAt, endedAt, createdBy }: { startedAt: string | null; endedAt: string | null; createdBy: string | null },
  timeZone: string,
) {
  return [
    startedAt && `Started ${formatDate(startedAt, timeZone)}`,
    endedAt && `ended ${formatDate(endedAt, timeZone)}`,
    createdBy && `created by ${createdBy}`,
  ]
    .filter(Boolean)
    .join(" · ");
}

function Verdicts({ results }: { results: readonly VariantResult[] }) {
  const control = results.find(({ isControl }) => isControl);
  return (
    <List aria-label="What the results mean" listStyleType="none" mb="md" spacing="xs">
      {results
        .filter(({ isControl }) => !isControl)
        .map((result) => (
          <List.Item key={result.variant}>
            <VerdictItem {...verdictText(result, control)} />
          </List.Item>
        ))}
    </List>
  );
}

function VerdictItem({ claim, trust }: { claim: string; trust?: string }) {
  return (
    <>
      <Text fw={600} component="span" display="block">
        {claim}
      </Text>
      {trust && (
        <Text c="dimmed" fz="sm" component="span" display="block">
          {trust}
        </Text>
      )}
    </>
  );
}

function Method() {
  return (
    <Text fz="xs" c="dimmed" mt="md" component="p" role="note" aria-label="Method">
      A user counts once, in the variant assigned first; a conversion counts from that moment on, and not without an assignment. Interval:
      95% Wilson score interval. Lift: the rate against the control&rsquo;s. p-value: two-sided z-test for two proportions with pooled
      variance, against the control; a difference is taken as shown below 0.05. Nothing is corrected for comparing several variants or for
      looking early.
    </Text>
  );
}
