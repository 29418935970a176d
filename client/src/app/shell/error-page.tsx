import { Button, Code, Group, Stack, Text, Title } from "@mantine/core";
import { useRouter, type ErrorComponentProps } from "@tanstack/react-router";

/** What a person sees when a page breaks or its data cannot be loaded. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  async function tryAgain() {
    reset();
    await router.invalidate();
  }

  return (
    <Stack align="flex-start" p="md" role="alert">
      <title>Something went wrong · GraphQLExport</title>
      <Title order={1} size="h2">
        Something went wrong
      </Title>
      <Text>This page could not be shown. Nothing you exported is lost.</Text>
      <Code block maw="100%">
        {error instanceof Error ? error.message : String(error)}
      </Code>
      <Group>
        <Button onClick={() => void tryAgain()}>Try again</Button>
        <Button variant="default" onClick={() => location.reload()}>
          Reload
        </Button>
      </Group>
    </Stack>
  );
}
