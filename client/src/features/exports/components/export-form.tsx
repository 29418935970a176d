import { Alert, Button, Checkbox, Input, SegmentedControl, Stack, Text, TextInput } from "@mantine/core";
import { useWindowEvent } from "@mantine/hooks";
import { useNavigate } from "@tanstack/react-router";
import { DestinationSelect } from "@/components/destination-select";
import { TimeZoneSelect } from "@/components/time-zone-select";
import type { Compression, ExportFormat } from "@/gql/inputs";
import type { ExportDraft } from "@/lib/export-launcher";
import { scheduleOf } from "@/lib/schedule-draft";
import type { Dataset } from "../api/dataset-query";
import type { ExportRecord } from "../api/export-fields";
import { compressionLabels, compressions } from "../model/compression";
import { choosesFields } from "../model/export-form";
import { extensionOf } from "../model/file-name";
import { filterChips, withoutCondition } from "../model/filter-chips";
import { useExportForm, type ExportFormState } from "../model/use-export-form";
import { FieldPicker } from "./field-picker";
import { FilterPills } from "./filter-pills";
import { FormatIcon } from "./format-icon";
import { FormatOptions } from "./format-options";
import { PlanPreview } from "./plan-preview";
import { PresetPicker } from "./preset-picker";
import { RangePicker } from "./range-picker";
import { SecretsChoice } from "./secrets-choice";
import { SensitiveChoice } from "./sensitive-choice";
import { TemplatePicker } from "./template-picker";
import classes from "./export-modal.module.css";

interface ExportFormProps {
  dataset: Dataset;
  draft: ExportDraft;
  onStarted: (record: ExportRecord) => void;
  onClose: () => void;
}

/** Everything to choose about an export, with what it will write in view. */
export function ExportForm({ dataset, draft, onStarted, onClose }: ExportFormProps) {
  const state = useExportForm(dataset, draft, onStarted);
  const { form, faults } = state;
  const navigate = useNavigate();

  useWindowEvent("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    state.start();
  });

  return (
    <>
      <Stack className={classes.middle} gap="lg">
        <div className={classes.columns}>
          <Basics dataset={dataset} state={state} />
          {choosesFields(form) ? (
            <FieldPicker fields={dataset.fields} selection={form.fields} error={faults.fields} dispatch={state.changeFields} />
          ) : (
            <Input.Wrapper label="Fields" labelElement="div" error={faults.fields}>
              <Text size="sm" c="dimmed">
                {form.format === "TEXT"
                  ? "Plain text has one kind of line, for programs that read such lists. The preview shows what each is made of."
                  : "This layout has its own fields. The preview shows its first page."}
              </Text>
            </Input.Wrapper>
          )}
        </div>
        <FormatOptions form={form} delimiterError={faults.delimiter} onChange={state.change} />
        <PlanPreview state={state.plan} wider={widerRange(dataset, state)} />
        <TextInput
          label="File name"
          description="Leave empty to have it named after what it holds"
          value={form.fileName}
          onChange={(event) => state.change({ fileName: event.currentTarget.value })}
          placeholder={dataset.name.replaceAll("_", "-")}
          rightSection={
            <Text size="sm" c="dimmed" pe="sm">
              {extensionOf(form.format, form.compression)}
            </Text>
          }
          rightSectionWidth={110}
          maxLength={200}
          error={faults.fileName}
          autoComplete="off"
        />
        <DestinationSelect value={form.destination} error={faults.destination} onChange={(destination) => state.change({ destination })} />
        <Checkbox
          label="Only what is new"
          description="Rows that came after the last finished export of these same choices"
          checked={form.incremental}
          onChange={(event) => state.change({ incremental: event.currentTarget.checked })}
          error={faults.incremental}
          aria-invalid={faults.incremental !== undefined}
        />
        <SensitiveChoice form={form} reasonError={faults.reason} onChange={state.change} />
        <SecretsChoice state={state} />
        {faults.form && (
          <Alert color="red" role="alert">
            {faults.form}
          </Alert>
        )}
      </Stack>
      <div className={classes.footer}>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button
          variant="default"
          disabled={!state.ready}
          onClick={() => {
            onClose();
            void navigate(scheduleOf({ request: state.request, destination: form.destination }));
          }}
        >
          Schedule…
        </Button>
        <Button
          onClick={state.start}
          loading={state.starting}
          disabled={!state.ready}
          aria-keyshortcuts="Control+Enter"
          leftSection={<FormatIcon format={form.format} />}
        >
          Export {form.format}
        </Button>
      </div>
    </>
  );
}

function Basics({ dataset, state }: { dataset: Dataset; state: ExportFormState }) {
  const { form, faults, change } = state;
  return (
    <Stack gap="md">
      <PresetPicker state={state} />
      <Input.Wrapper label="Format" labelElement="div" error={faults.format}>
        <SegmentedControl
          fullWidth
          data={[...dataset.formats]}
          value={form.format}
          onChange={(format) => change({ format: format as ExportFormat })}
          aria-label="Format"
        />
      </Input.Wrapper>
      {form.format === "PDF" && (
        <TemplatePicker
          templates={dataset.templates}
          value={form.template}
          error={faults.template}
          onChange={(template) => change({ template })}
        />
      )}
      <Input.Wrapper label="Compression" labelElement="div" error={faults.compression}>
        <SegmentedControl
          fullWidth
          data={compressions.map((value) => ({ value, label: compressionLabels[value] }))}
          value={form.compression}
          onChange={(compression) => change({ compression: compression as Compression })}
          aria-label="Compression"
        />
      </Input.Wrapper>
      {dataset.timeField !== null && (
        <RangePicker
          presets={dataset.ranges}
          value={form.range}
          timeZone={form.timeZone}
          error={faults.range}
          onChange={(range) => change({ range })}
        />
      )}
      <TimeZoneSelect
        description="Times in the file use this zone"
        value={form.timeZone}
        error={faults.timeZone}
        onChange={(timeZone) => change({ timeZone })}
      />
      <FilterPills
        chips={filterChips(form.where, dataset.fields)}
        error={faults.where}
        onRemove={({ path }) => change({ where: withoutCondition(form.where, path) })}
      />
    </Stack>
  );
}

/** Where to look when there is nothing: the last 30 days, or all time for who has looked there. */
function widerRange({ timeField, ranges }: Dataset, { form: { range }, change }: ExportFormState) {
  if (timeField === null || range.kind === "all") return null;
  const tried = range.kind === "preset" && (range.preset === "LAST_30D" || range.preset === "LAST_12M");
  if (ranges.includes("LAST_30D") && !tried)
    return { label: "Use last 30 days", use: () => change({ range: { kind: "preset", preset: "LAST_30D" } }) };
  return { label: "Use all time", use: () => change({ range: { kind: "all" } }) };
}
