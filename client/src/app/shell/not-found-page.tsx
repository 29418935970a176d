import { Button, Stack, Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";

export function NotFoundPage() {
  return (
    <Stack align="flex-start" p="md">
      <title>Page not found · GraphQLExport</title>
      <Title order={1} size="h2">
        Page not found
      </Title>
      <Text c="dimmed">Nothing is kept at this address. It may have been mistyped or moved.</Text>
      <Link to="/motion-events">
        <Button component="span">Go to Motion events</Button>
      </Link>
    </Stack>
  );
}
