import { Box, Group, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";

/** A page's name, what it is for, and its main action. Sets the document's title too. */
export function PageHeader({ title, description, action }: { title: string; description?: string; action?: ReactNode }) {
  return (
    <Group justify="space-between" align="flex-start" mb="lg" gap="sm">
      <title>{`${title} · GraphQLExport`}</title>
      <Box style={{ flex: "1 1 12rem" }}>
        <Title order={1} size="h2">
          {title}
        </Title>
        {description && <Text c="dimmed">{description}</Text>}
      </Box>
      {action}
    </Group>
  );
}
