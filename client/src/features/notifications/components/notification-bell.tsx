import { ActionIcon, Drawer, Indicator, Text } from "@mantine/core";
import { useInterval } from "@mantine/hooks";
import { IconBell } from "@tabler/icons-react";
import { useState } from "react";
import { useMutation, useQuery } from "urql";
import { formatCounted } from "@/lib/format";
import { MarkNotificationsReadMutation } from "../api/mark-notifications-read-mutation";
import { UnreadNotificationsQuery } from "../api/unread-notifications-query";
import { NotificationList } from "./notification-list";

const refresh = 30_000;

/** How many notifications are new; opens them. What was shown counts as read once it is closed. */
export function NotificationBell() {
  const [opened, setOpened] = useState(false);
  const [{ data }, ask] = useQuery({ query: UnreadNotificationsQuery });
  const [, markRead] = useMutation(MarkNotificationsReadMutation);
  const reload = () => ask({ requestPolicy: "network-only" });
  useInterval(reload, refresh, { autoInvoke: true });
  const unread = data?.unreadNotifications ?? 0;

  function close() {
    setOpened(false);
    if (unread > 0) void markRead({}).then(reload);
  }

  return (
    <>
      <Indicator label={unread} size={18} color="red.8" disabled={unread === 0} offset={4}>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={unread === 0 ? "Notifications" : `Notifications, ${formatCounted(unread, "unread one", "unread ones")}`}
          onClick={() => setOpened(true)}
        >
          <IconBell size={20} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Indicator>
      <Drawer opened={opened} onClose={close} position="right" size="md" title={<Text fw={650}>Notifications</Text>}>
        {opened && <NotificationList />}
      </Drawer>
    </>
  );
}
