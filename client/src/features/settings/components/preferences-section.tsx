import { Input, SegmentedControl, Select, SimpleGrid, useMantineColorScheme, type MantineColorScheme } from "@mantine/core";
import { TimeZoneSelect } from "@/components/time-zone-select";
import { exportFormats, savePreferences, usePreferences } from "@/lib/preferences";
import { Section } from "./section";

const schemes: { value: MantineColorScheme; label: string }[] = [
  { value: "auto", label: "System" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

/** How the pages look and what exports start with, on this device. */
export function PreferencesSection() {
  const { timeZone, format } = usePreferences();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Section title="Preferences" description="Kept in this browser.">
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="sm">
        <Input.Wrapper label="Theme" labelElement="div">
          <SegmentedControl
            aria-label="Theme"
            fullWidth
            data={schemes}
            value={colorScheme}
            onChange={(value) => setColorScheme(value as MantineColorScheme)}
          />
        </Input.Wrapper>
        <TimeZoneSelect label="Usual time zone" value={timeZone} onChange={(zone) => savePreferences({ timeZone: zone })} />
        <Select
          label="Usual export format"
          allowDeselect={false}
          data={[...exportFormats]}
          value={format}
          onChange={(value) => savePreferences({ format: exportFormats.find((known) => known === value) ?? format })}
        />
      </SimpleGrid>
    </Section>
  );
}
