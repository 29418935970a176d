import { Alert, Button, Stack, Text } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import type { CombinedError } from "urql";
import { errorText } from "@/gql/errors";

/** That data could not be loaded, why, and another try. */
export function QueryFailure({ title, error, onRetry }: { title: string; error: CombinedError; onRetry: () => void }) {
  return (
    <Alert color="red" role="alert" title={title} icon={<IconAlertCircle aria-hidden />}>
      <Stack align="flex-start" gap="sm">
        <Text size="sm">{errorText(error)}</Text>
        <Button size="xs" variant="default" onClick={onRetry}>
          Try again
        </Button>
      </Stack>
    </Alert>
  );
}
