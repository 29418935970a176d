import { Select, type SelectProps } from "@mantine/core";
import { useQuery } from "urql";
import { errorText } from "@/gql/errors";
import { CamerasQuery } from "./cameras-query";

interface CameraSelectProps extends Omit<SelectProps, "data" | "value" | "onChange"> {
  /** A camera's id; absent: all of the person's cameras. */
  value: string | undefined;
  onChange: (camera: string | undefined) => void;
}

const all = "";

/** One of the cameras that the person may see, or all of them. */
export function CameraSelect({ value, onChange, ...props }: CameraSelectProps) {
  const [{ data, error }] = useQuery({ query: CamerasQuery });
  const cameras = data?.cameras?.nodes ?? [];
  const complete = data?.cameras?.pageInfo.hasNextPage === false;
  const unknown = value && complete && !cameras.some(({ id }) => id === value);
  return (
    <Select
      label="Camera"
      error={error ? errorText(error) : unknown ? "No such camera among yours" : undefined}
      {...props}
      data={[
        { value: all, label: "All cameras" },
        ...cameras.map(({ id, name }) => ({ value: id, label: name })),
        ...(value && !cameras.some(({ id }) => id === value) ? [{ value, label: value }] : []),
      ]}
      value={value ?? all}
      onChange={(camera) => onChange(camera || undefined)}
      allowDeselect={false}
    />
  );
}
