import { Alert, Button, Group, List, Paper, Skeleton, Stack, Table, Text } from "@mantine/core";
import type { ExportPlan } from "../api/export-plan-query";
import { planText } from "../model/plan-text";
import type { PlanState } from "../model/use-export-plan";
import classes from "./plan-preview.module.css";

interface PlanPreviewProps {
  state: PlanState;
  /** Another range to look at where this one is empty. */
  wider: { label: string; use: () => void } | null;
}

/** The first rows as they will be written, or the first page of a document, and how much there is. */
export function PlanPreview({ state: { plan, unavailable, loading }, wider }: PlanPreviewProps) {
  return (
    <Stack gap="xs" component="section" aria-label="Preview">
      <Group justify="space-between" gap="xs">
        <Text fw={600} size="sm">
          Preview
        </Text>
        <Text size="sm" role="status" style={{ fontVariantNumeric: "tabular-nums" }}>
          {!unavailable && plan ? planText(plan) : loading ? "Counting rows…" : ""}
        </Text>
      </Group>
      {unavailable && !loading ? (
        <Alert variant="default" py="xs">
          Preview unavailable. You can still export.
        </Alert>
      ) : plan === null ? (
        loading && <Skeleton height={180} radius="md" />
      ) : plan.rowCountKind !== "UNKNOWN" && plan.rowCount === 0 ? (
        <Alert variant="default" py="xs">
          <Group justify="space-between" gap="xs">
            <Text size="sm">No rows in this range</Text>
            {wider && (
              <Button size="xs" variant="default" onClick={wider.use}>
                {wider.label}
              </Button>
            )}
          </Group>
        </Alert>
      ) : plan.document ? (
        <FirstPage svg={plan.document.firstPage} loading={loading} />
      ) : (
        <PreviewTable plan={plan} loading={loading} />
      )}
      {plan && plan.warnings.length > 0 && (
        <Alert color="yellow" py="xs" title={plan.warnings.length === 1 ? "Please note" : undefined}>
          <List size="sm">
            {plan.warnings.map((warning) => (
              <List.Item key={warning}>{warning}</List.Item>
            ))}
          </List>
        </Alert>
      )}
    </Stack>
  );
}

function FirstPage({ svg, loading }: { svg: string; loading: boolean }) {
  return (
    <Paper component="section" withBorder className={classes.desk} mod={{ loading }} aria-label="First page" tabIndex={0}>
      <img
        className={classes.page}
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
        alt="The first page of the document"
      />
    </Paper>
  );
}

function PreviewTable({ plan, loading }: { plan: ExportPlan; loading: boolean }) {
  return (
    <Paper component="section" withBorder className={classes.scroll} mod={{ loading }} aria-label="First rows" tabIndex={0}>
      <Table className={classes.table} striped fz="xs" verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            {plan.columns.map((column, at) => (
              <Table.Th key={`${at} ${column}`} scope="col">
                {column}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {plan.previewRows.slice(0, 10).map((row, at) => (
            <Table.Tr key={`${at} ${row.join("\t")}`}>
              {row.map((cell, column) => (
                <Table.Td key={`${column} ${plan.columns[column] ?? ""}`}>{cell}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}
