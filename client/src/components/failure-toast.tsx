import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";

/** Tells that an export failed, and why; stays until the person has read it, and offers another try. */
export function toastFailure(toast: string, message: string, onRetry: () => void): void {
  notifications.show({
    id: toast,
    color: "red",
    title: "Export failed",
    autoClose: false,
    role: "alert",
    message: (
      <Group justify="space-between" gap="xs">
        <Text size="sm" style={{ flex: "1 1 10rem" }}>
          {message}
        </Text>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            notifications.hide(toast);
            onRetry();
          }}
        >
          Retry
        </Button>
      </Group>
    ),
  });
}
