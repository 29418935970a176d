import { Select } from "@mantine/core";
import type { ReportTemplate } from "@/gql/inputs";
import { templateTexts } from "../model/template";

interface TemplatePickerProps {
  templates: readonly ReportTemplate[];
  value: ReportTemplate;
  error: string | undefined;
  onChange: (template: ReportTemplate) => void;
}

/** The layout of a document. Nothing where there is only one. */
export function TemplatePicker({ templates, value, error, onChange }: TemplatePickerProps) {
  if (templates.length < 2) return null;
  return (
    <Select
      label="Layout"
      description={templateTexts[value].description}
      data={templates.map((template) => ({ value: template, label: templateTexts[template].label }))}
      value={value}
      onChange={(template) => template && onChange(template as ReportTemplate)}
      allowDeselect={false}
      error={error}
    />
  );
}
