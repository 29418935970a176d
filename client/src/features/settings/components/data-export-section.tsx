import { Button, SimpleGrid, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { CameraSelect } from "@/components/camera-select";
import { DateRangeInput } from "@/components/date-range-input";
import { TimeZoneSelect } from "@/components/time-zone-select";
import type { DayRange } from "@/lib/day-range";
import { useExportLauncher } from "@/lib/export-launcher";
import { usePreferences } from "@/lib/preferences";
import { addDays, dateIn } from "@/lib/zoned-time";
import { toExportRequest, toFileName } from "../model/data-export-request";
import { Section } from "./section";

/** Motion events in one click: the last thirty days of all cameras, unless set otherwise. */
export function DataExportSection() {
  const launcher = useExportLauncher();
  const preferences = usePreferences();
  const [chosenZone, setTimeZone] = useState<string>();
  const timeZone = chosenZone ?? preferences.timeZone;
  const [days, setDays] = useState<DayRange>(() => {
    const today = dateIn(timeZone, Date.now());
    return { from: addDays(today, -29), to: today };
  });
  const [camera, setCamera] = useState<string>();
  const [exporting, setExporting] = useState(false);

  async function exportNow() {
    setExporting(true);
    const form = { days, camera, timeZone };
    await launcher.startNow(toExportRequest(form), toFileName(form));
    setExporting(false);
  }

  return (
    <Section title="Data Export" description="Download the motion events of your cameras as CSV.">
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="sm">
        <DateRangeInput value={days} onChange={(range) => range && setDays(range)} timeZone={timeZone} clearable={false} />
        <CameraSelect value={camera} onChange={setCamera} />
        <TimeZoneSelect value={timeZone} onChange={setTimeZone} />
      </SimpleGrid>
      <Button
        mt="md"
        leftSection={<IconDownload size={18} aria-hidden />}
        loading={exporting}
        loaderProps={{ type: "dots" }}
        onClick={() => void exportNow()}
      >
        Export CSV
      </Button>
      <Text component="output" display="block" size="sm" c="dimmed" mt="xs">
        {exporting ? "Exporting… The download starts by itself. You may leave this page." : ""}
      </Text>
    </Section>
  );
}
