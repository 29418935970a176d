import { Select } from "@mantine/core";
import { useQuery } from "urql";
import { DestinationChoicesQuery } from "./destination-choices-query";

interface DestinationSelectProps {
  /** Null: nowhere. */
  value: string | null;
  error: string | undefined;
  onChange: (destination: string | null) => void;
}

/** Where files go besides the server's own storage; not shown where there are no destinations. */
export function DestinationSelect({ value, error, onChange }: DestinationSelectProps) {
  const [{ data }] = useQuery({ query: DestinationChoicesQuery, requestPolicy: "cache-and-network" });
  const destinations = data?.destinations ?? [];
  if (destinations.length === 0 && value === null) return null;
  return (
    <Select
      label="Destination"
      description="Is sent each file; the server keeps it too"
      data={[{ value: "", label: "None" }, ...destinations.map(({ id, name, summary }) => ({ value: id, label: `${name} (${summary})` }))]}
      value={value ?? ""}
      onChange={(destination) => onChange(destination || null)}
      error={error}
      allowDeselect={false}
    />
  );
}
