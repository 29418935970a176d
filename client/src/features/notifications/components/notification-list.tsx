import { Badge, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "urql";
import { LoadingBlock } from "@/components/loading-block";
import { QueryFailure } from "@/components/query-failure";
import { formatTime } from "@/lib/format";
import { usePreferences } from "@/lib/preferences";
import { NotificationsQuery } from "../api/notifications-query";

/** The latest notifications, the newest first. */
export function NotificationList() {
  const { timeZone } = usePreferences();
  const [{ data, error, fetching }, ask] = useQuery({ query: NotificationsQuery, requestPolicy: "cache-and-network" });
  const page = data?.notifications;
  if (error && !fetching)
    return <QueryFailure title="Notifications could not be loaded" error={error} onRetry={() => ask({ requestPolicy: "network-only" })} />;
  if (!page) return <LoadingBlock label="Loading notifications" height={160} />;
  if (page.totalCount === 0) return <Text size="sm">There are none. Reports that fail are told here.</Text>;
  return (
    <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: "none" }} aria-label="Notifications">
      {page.nodes?.map(({ id, title, message, createdAt, readAt }) => (
        <li key={id}>
          <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
            <Text size="sm" fw={600} style={{ overflowWrap: "anywhere" }}>
              {title}
            </Text>
            {readAt === null && (
              <Badge variant="dot" color="red" tt="none" fw={600} style={{ flexShrink: 0 }}>
                New
              </Badge>
            )}
          </Group>
          <Text size="sm" style={{ overflowWrap: "anywhere" }}>
            {message}
          </Text>
          <Text size="xs" c="dimmed">
            <time dateTime={createdAt}>{formatTime(createdAt, timeZone)}</time>
          </Text>
        </li>
      ))}
    </Stack>
  );
}
