import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation } from "urql";
import { errorText } from "@/gql/errors";
import { formatTime } from "@/lib/format";
import { usePreferences } from "@/lib/preferences";
import { RevokeDeliveryMutation } from "../api/revoke-delivery-mutation";
import type { Delivery } from "../api/schedule-runs-query";

/** To whom a file was sent, and how that went; links that still hold can be revoked. */
export function DeliveryList({ deliveries, onChange }: { deliveries: readonly Delivery[]; onChange: () => void }) {
  const { timeZone } = usePreferences();
  const [{ fetching }, revoke] = useMutation(RevokeDeliveryMutation);

  async function revokeLink({ id, recipient }: Delivery) {
    const { data, error } = await revoke({ id });
    const fault = error ? errorText(error) : data?.revokeDelivery.errors?.map(({ message }) => message).join(" ");
    notifications.show(
      fault
        ? { color: "red", title: "The link was not revoked", message: fault, role: "alert" }
        : { message: `The link for ${recipient} works no more` },
    );
    onChange();
  }

  return (
    <ul style={{ paddingInlineStart: 16, margin: 0 }} aria-label="Recipients">
      {deliveries.map((delivery) => (
        <li key={delivery.id}>
          <Group justify="space-between" gap="xs">
            <Text size="sm" style={{ overflowWrap: "anywhere", flex: "1 1 10rem" }}>
              {`${delivery.recipient}: ${deliveryText(delivery, (instant) => formatTime(instant, timeZone))}`}
            </Text>
            {delivery.linkRevokedAt === null && delivery.status !== "FAILED" && (
              <Button
                size="xs"
                variant="default"
                disabled={fetching}
                aria-label={`Revoke link for ${delivery.recipient}`}
                onClick={() => void revokeLink(delivery)}
              >
                Revoke link
              </Button>
            )}
          </Group>
        </li>
      ))}
    </ul>
  );
}

function deliveryText({ status, problem, sentAt, linkExpiresAt, linkRevokedAt }: Delivery, time: (instant: string) => string): string {
  if (linkRevokedAt !== null) return `link revoked ${time(linkRevokedAt)}`;
  if (status === "WAITING") return problem ? `${problem} It is tried again.` : "waiting";
  if (status === "FAILED") return `not sent. ${problem ?? ""}`;
  return `sent ${sentAt ? time(sentAt) : ""}${linkExpiresAt ? `, link until ${time(linkExpiresAt)}` : ""}`;
}
