import { Select } from "@mantine/core";

const zones = [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")])];

interface TimeZoneSelectProps {
  value: string;
  error: string | undefined;
  onChange: (timeZone: string) => void;
}

/** Any IANA zone that the browser knows. */
export function TimeZoneSelect({ value, error, onChange }: TimeZoneSelectProps) {
  return (
    <Select
      label="Time zone"
      description="Times in the file use this zone"
      data={zones.includes(value) ? zones : [value, ...zones]}
      value={value}
      onChange={(zone) => zone && onChange(zone)}
      searchable
      limit={100}
      allowDeselect={false}
      nothingFoundMessage="No zone of that name"
      error={error}
      filter={({ options, search }) => {
        const words = search.toLowerCase().replaceAll(" ", "_");
        return options.filter((option) => "value" in option && option.value.toLowerCase().includes(words));
      }}
    />
  );
}
