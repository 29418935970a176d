import { Menu, Text, UnstyledButton, Avatar, Group } from "@mantine/core";
import { IconChevronDown, IconLogout, IconUser } from "@tabler/icons-react";
import { useSession, useUser } from "../model/session-context";

export function UserMenu() {
  const session = useSession();
  const user = useUser();
  if (!user) return null;
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton aria-label={`Account of ${user.displayName}`} p={4} mih={44}>
          <Group gap={6} wrap="nowrap">
            <Avatar size={32} color="blue.8" variant="filled">
              <IconUser size={20} aria-hidden />
            </Avatar>
            <Text span size="sm" fw={500} maw={160} truncate visibleFrom="sm">
              {user.displayName}
            </Text>
            <IconChevronDown size={16} aria-hidden />
          </Group>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Text px="sm" pt="xs" fw={600} size="sm" truncate>
          {user.displayName}
        </Text>
        <Text px="sm" pb="xs" size="xs" c="dimmed" truncate>
          {user.email}
        </Text>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void session.signOut()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
