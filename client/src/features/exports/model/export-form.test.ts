import { datasetSample } from "@/test/export-samples";
import { fileNameOf, formFaults, formFromDraft, requestOf } from "./export-form";
import { lastExportOf, rememberExport } from "./last-export";

const defaults = { timeZone: "Europe/Berlin", format: "CSV", isAdministrator: false } as const;
const draft = {
  dataset: "motion_events",
  where: { cameraId: { eq: "garage" } },
  order: [{ timestamp: "ASC" }],
  range: { preset: "LAST_7D" },
  timeZone: "America/New_York",
  fields: ["confidence", "timestamp"],
} as const;
const form = formFromDraft({ ...draft, fields: [...draft.fields], order: [...draft.order] }, datasetSample, defaults);

describe("requestOf", () => {
  it("asks for what the page showed [R-UI] [X-FR8]", () => {
    expect(requestOf(form, datasetSample)).toEqual({
      dataset: "motion_events",
      format: "CSV",
      timeZone: "America/New_York",
      fields: [{ name: "confidence" }, { name: "timestamp" }],
      range: { preset: "LAST_7D" },
      where: { cameraId: { eq: "garage" } },
      order: [{ timestamp: "ASC" }],
      options: { csv: { delimiter: ",", header: true, byteOrderMark: false, guardFormulas: true } },
    });
  });

  it("takes the person's zone, all time and the default fields where the page says nothing [R-UI]", () => {
    const request = requestOf(formFromDraft({ dataset: "motion_events" }, datasetSample, defaults), datasetSample);
    expect(request).toMatchObject({ timeZone: "Europe/Berlin", format: "CSV" });
    expect(request).not.toHaveProperty("range");
    expect(request).not.toHaveProperty("where");
    expect(request.fields?.map(({ name }) => name)).toEqual(["timestamp", "camera_id", "camera_name", "confidence", "algorithm"]);
  });

  it("sends only the options of the chosen format [E-XL]", () => {
    expect(requestOf({ ...form, csv: { ...form.csv, byteOrderMark: true } }, datasetSample).options?.csv?.byteOrderMark).toBe(true);
    expect(requestOf({ ...form, format: "JSON" }, datasetSample)).not.toHaveProperty("options");
    expect(requestOf({ ...form, format: "JSON", indentJson: true }, datasetSample).options).toEqual({ json: { indent: true } });
    expect(requestOf({ ...form, format: "XLSX" }, datasetSample).options).toBeUndefined();
    expect(requestOf({ ...form, format: "XLSX", charts: false }, datasetSample).options).toEqual({ xlsx: { charts: false } });
    expect(requestOf({ ...form, format: "PDF" }, datasetSample).options).toBeUndefined();
    expect(requestOf({ ...form, format: "PDF", landscape: true }, datasetSample).options).toEqual({
      pdf: { landscape: true, charts: true },
    });
    expect(requestOf({ ...form, format: "NDJSON" }, datasetSample)).not.toHaveProperty("options");
  });

  it("asks for a layout of documents alone, and leaves the fields to it [R-PDF]", () => {
    const brief = { ...form, format: "PDF", template: "COMPARISON" } as const;
    expect(requestOf(brief, datasetSample)).toMatchObject({ format: "PDF", template: "COMPARISON" });
    expect(requestOf(brief, datasetSample)).not.toHaveProperty("fields");
    expect(requestOf({ ...brief, format: "CSV" }, datasetSample)).not.toHaveProperty("template");
    expect(requestOf({ ...brief, template: "TABLE" }, datasetSample)).not.toHaveProperty("template");
    expect(requestOf({ ...brief, template: "TABLE" }, datasetSample)).toHaveProperty("fields");
  });

  it("leaves the fields of plain text to the dataset [X-FR1]", () => {
    const unchosen = form.fields.map((field) => ({ ...field, selected: false }));
    expect(requestOf({ ...form, format: "TEXT" }, datasetSample)).not.toHaveProperty("fields");
    expect(formFaults({ ...form, format: "TEXT", fields: unchosen })).toEqual({});
  });

  it("falls back to a format that the dataset has", () => {
    expect(formFromDraft({ dataset: "motion_events", format: "PARQUET" }, datasetSample, { ...defaults, format: "YAML" }).format).toBe(
      "CSV",
    );
  });
});

describe("formFaults", () => {
  it("finds nothing wrong with what a page opens", () => expect(formFaults(form)).toEqual({}));

  it("names every part that is wrong [R-UI]", () => {
    const faults = formFaults({
      ...form,
      fields: form.fields.map((field) => ({ ...field, selected: false })),
      range: { kind: "days", from: null, to: null },
      csv: { ...form.csv, delimiter: "" },
    });
    expect(faults).toEqual({
      fields: "Select at least one field",
      range: "Choose the first and the last day",
      delimiter: "Enter one character",
    });
  });
});

describe("fileNameOf", () => {
  it.each([
    ["  ", undefined],
    ["events", "events.csv"],
    ["events.CSV", "events.CSV"],
    ["v1.2", "v1.2.csv"],
    ["events.ndjson", "events.csv"],
    [" spaced name ", "spaced name.csv"],
  ])("of “%s” is %s", (fileName, name) => expect(fileNameOf({ fileName, format: "CSV" })).toBe(name));
});

describe("the last export", () => {
  const key = "graphql-export.last-export.motion_events";

  it("gives its settings back, and leaves the page's filter as it is [R-UI]", () => {
    const chosen = {
      ...form,
      format: "NDJSON",
      range: { kind: "days", from: "2026-01-01", to: "2026-01-31" },
      csv: { delimiter: ";", header: false, byteOrderMark: true, guardFormulas: false },
    } as const;
    rememberExport("motion_events", { ...chosen, where: { zoneId: { eq: "z" } }, fileName: "x" });
    expect(lastExportOf(datasetSample, { ...form, timeZone: "UTC" })).toEqual(chosen);
  });

  it("is none of another dataset's", () => {
    rememberExport("sensor_readings", form);
    expect(lastExportOf(datasetSample, form)).toBeNull();
  });

  it.each(["", "null", "[]", "{", "7", '"CSV"'])("is none where the browser holds %s", (text) => {
    localStorage.setItem(key, text);
    expect(lastExportOf(datasetSample, form)).toBeNull();
  });

  it("keeps only what is still good of what the browser holds", () => {
    localStorage.setItem(
      key,
      JSON.stringify({
        format: "EXE",
        range: { kind: "days", from: "yesterday", to: 3 },
        timeZone: "Mars/Olympus",
        fields: [{ name: "confidence", as: 3 }, { name: 7 }, null, { name: "gone" }],
        csv: { delimiter: "long", header: "no", byteOrderMark: "yes", guardFormulas: 0 },
      }),
    );
    const last = lastExportOf(datasetSample, form);
    expect(last).toMatchObject({ format: form.format, range: form.range, timeZone: form.timeZone, csv: form.csv });
    expect(last?.fields.filter(({ selected }) => selected)).toEqual([{ name: "confidence", selected: true, as: "" }]);
  });
});
