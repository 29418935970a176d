import { Button } from "@mantine/core";
import { IconChartLine, IconTable } from "@tabler/icons-react";

/** Shows a chart's values as a table, and back. */
export function ViewToggle({ asTable, onToggle }: { asTable: boolean; onToggle: () => void }) {
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={asTable ? <IconChartLine size={16} aria-hidden /> : <IconTable size={16} aria-hidden />}
      onClick={onToggle}
    >
      {asTable ? "View as chart" : "View as table"}
    </Button>
  );
}
