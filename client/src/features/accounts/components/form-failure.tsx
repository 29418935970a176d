import { Alert } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";

/** Why a form was refused, read out as soon as it appears. */
export function FormFailure({ message }: { message: string | null }) {
  return (
    message && (
      <Alert color="red" role="alert" icon={<IconAlertCircle aria-hidden />}>
        {message}
      </Alert>
    )
  );
}
