import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { toastFailure } from "@/components/failure-toast";
import { checkDownload, downloadFile } from "@/lib/download";

// Long enough to be read; a local server answers before the eye has moved.
const shownAtLeast = 600;

/** The page's downloads: one at a time, with a word on how it went. */
export function useMetricsExport(): { exporting: boolean; start: (address: string) => void } {
  const [exporting, setExporting] = useState(false);

  async function run(address: string) {
    notifications.hide(address);
    setExporting(true);
    const [check] = await Promise.all([checkDownload(address), new Promise((resolve) => setTimeout(resolve, shownAtLeast))]);
    setExporting(false);
    if ("fault" in check) {
      toastFailure(address, check.fault, () => void run(address));
      return;
    }
    downloadFile({ name: check.fileName, downloadUrl: address });
    notifications.show({ id: address, color: "green", title: check.fileName, message: "The download has started." });
  }

  return { exporting, start: (address) => void run(address) };
}
