import { Code, Table, Text } from "@mantine/core";

const parts = [
  ["Minute", "0–59"],
  ["Hour", "0–23"],
  ["Day of the month", "1–31, L (the last), 15W (the weekday nearest to the 15th)"],
  ["Month", "1–12 or JAN–DEC"],
  ["Day of the week", "0–7 or SUN–SAT, MON#2 (the second Monday), FRIL (the last Friday)"],
] as const;

const examples = [
  ["30 6 * * MON-FRI", "06:30 from Monday to Friday"],
  ["0 */6 * * *", "every six hours"],
  ["0 8,20 * * *", "08:00 and 20:00 every day"],
  ["0 7 L * *", "07:00 on the last day of each month"],
  ["@daily", "midnight; also @hourly, @weekly, @monthly, @yearly"],
] as const;

/** How a cron expression is written, for who wants to know. */
export function SyntaxHelp() {
  return (
    <details>
      <summary>
        <Text span size="sm">
          How to write an expression
        </Text>
      </summary>
      <Text size="sm" my="xs">
        Five parts with spaces between them, six with seconds first. In each, <Code>*</Code> is any, <Code>1,3</Code> a list,{" "}
        <Code>1-5</Code> a span, <Code>*/10</Code> every tenth. A day has to fit both its part of the month and of the week.
      </Text>
      <Lines label="Parts of an expression" lines={parts} />
      <Lines label="Examples of expressions" lines={examples} code />
      <Text size="sm" mt="xs">
        Times are those of the zone&apos;s clocks. A time that they skip in spring comes right after the gap; one that they repeat in autumn
        comes once.
      </Text>
    </details>
  );
}

function Lines({ label, lines, code = false }: { label: string; lines: readonly (readonly [string, string])[]; code?: boolean }) {
  return (
    <Table fz="sm" verticalSpacing={4} aria-label={label} variant="vertical">
      <Table.Tbody>
        {lines.map(([name, text]) => (
          <Table.Tr key={name}>
            <Table.Th scope="row" w={170}>
              {code ? <Code>{name}</Code> : name}
            </Table.Th>
            <Table.Td>{text}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
