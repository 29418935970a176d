import { Button, Checkbox, Collapse, Select, SimpleGrid, Stack } from "@mantine/core";
import { useDisclosure, useId } from "@mantine/hooks";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import type { CsvChoices, ExportForm } from "../model/export-form";

const delimiters = [
  { value: ",", label: "Comma ," },
  { value: ";", label: "Semicolon ;" },
  { value: "\t", label: "Tab" },
  { value: "|", label: "Vertical bar |" },
];

interface FormatOptionsProps {
  form: ExportForm;
  delimiterError: string | undefined;
  onChange: (change: Partial<ExportForm>) => void;
}

/** What few people change, out of the way. Nothing at all for formats that have no options. */
export function FormatOptions({ form, delimiterError, onChange }: FormatOptionsProps) {
  const [opened, { toggle }] = useDisclosure(false);
  const id = useId();
  if (form.format !== "CSV" && form.format !== "JSON" && form.format !== "XLSX" && form.format !== "PDF") return null;
  const shown = opened || delimiterError !== undefined;
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-sm"
        px={4}
        onClick={toggle}
        aria-expanded={shown}
        aria-controls={id}
        rightSection={shown ? <IconChevronUp size={16} /> : <IconChevronDown size={16} />}
      >
        More options
      </Button>
      <Collapse expanded={shown} id={id}>
        <Stack gap="sm" pt="xs">
          {form.format === "CSV" && (
            <CsvFields csv={form.csv} error={delimiterError} onChange={(csv) => onChange({ csv: { ...form.csv, ...csv } })} />
          )}
          {(form.format === "XLSX" || form.format === "PDF") && (
            <Checkbox
              label="Include charts"
              description={
                form.format === "XLSX"
                  ? "A sheet with a chart that can be edited, for data that makes one"
                  : "Drawn from the rows, for data that makes a chart"
              }
              checked={form.charts}
              onChange={(event) => onChange({ charts: event.currentTarget.checked })}
            />
          )}
          {form.format === "PDF" && (
            <Checkbox
              label="Landscape"
              description="Pages wider than tall, for many columns"
              checked={form.landscape}
              onChange={(event) => onChange({ landscape: event.currentTarget.checked })}
            />
          )}
          {form.format === "JSON" && (
            <Checkbox
              label="Indented"
              description="Easier to read, larger file"
              checked={form.indentJson}
              onChange={(event) => onChange({ indentJson: event.currentTarget.checked })}
            />
          )}
        </Stack>
      </Collapse>
    </div>
  );
}

function CsvFields({
  csv,
  error,
  onChange,
}: {
  csv: CsvChoices;
  error: string | undefined;
  onChange: (change: Partial<CsvChoices>) => void;
}) {
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="sm">
      <Select
        label="Delimiter"
        data={delimiters}
        value={csv.delimiter}
        onChange={(delimiter) => delimiter && onChange({ delimiter })}
        allowDeselect={false}
        error={error}
      />
      <Stack gap="xs" justify="flex-end">
        <Checkbox
          label="First row holds the column names"
          checked={csv.header}
          onChange={(event) => onChange({ header: event.currentTarget.checked })}
        />
        <Checkbox
          label="Byte order mark for Excel"
          description="So that Excel reads letters beyond English"
          checked={csv.byteOrderMark}
          onChange={(event) => onChange({ byteOrderMark: event.currentTarget.checked })}
        />
        <Checkbox
          label="Guard against formulas"
          description="Text that begins like a formula stays text in spreadsheets"
          checked={csv.guardFormulas}
          onChange={(event) => onChange({ guardFormulas: event.currentTarget.checked })}
        />
      </Stack>
    </SimpleGrid>
  );
}
