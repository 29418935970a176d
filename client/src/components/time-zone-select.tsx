import { Select, type SelectProps } from "@mantine/core";
import { useMemo } from "react";

interface TimeZoneSelectProps extends Omit<SelectProps, "data" | "value" | "onChange" | "searchable"> {
  value: string;
  onChange: (timeZone: string) => void;
}

/** One of the time zones that the browser knows, found by typing. */
export function TimeZoneSelect({ value, onChange, ...props }: TimeZoneSelectProps) {
  const zones = useMemo(() => [...new Set(["UTC", value, ...Intl.supportedValuesOf("timeZone")])], [value]);
  return (
    <Select
      label="Time zone"
      nothingFoundMessage="No such time zone"
      {...props}
      data={zones}
      value={value}
      onChange={(zone) => zone && onChange(zone)}
      searchable
      limit={100}
      allowDeselect={false}
      selectFirstOptionOnChange
    />
  );
}
