import { Paper, Text, Title } from "@mantine/core";
import { useId, type ReactNode } from "react";

export function Section({ title, description, children }: { title: string; description: string; children: ReactNode }) {
  const id = useId();
  return (
    <Paper component="section" aria-labelledby={id} withBorder p={{ base: "md", sm: "lg" }} mb="md">
      <Title id={id} order={2} size="h4">
        {title}
      </Title>
      <Text c="dimmed" mb="md">
        {description}
      </Text>
      {children}
    </Paper>
  );
}
