import { notifications } from "@mantine/notifications";
import { toastFailure } from "@/components/failure-toast";
import type { ExportRecord } from "../api/export-fields";
import { isActive } from "@/lib/export-status";

/** Tells that an export is under way where no window shows it. */
export function toastStarted({ id, status }: Pick<ExportRecord, "id" | "status">): void {
  if (!isActive(status)) return;
  notifications.show({ id: `started-${id}`, title: "Export started", message: "The file downloads when it is ready." });
}

const good = new Set<string>();

/** Tells that the file is there and on its way to the download folder; out of the way of an open window's buttons. */
export function toastReady(id: string, fileName: string, windowOpen: boolean): void {
  notifications.hide(`started-${id}`);
  good.add(
    notifications.show({
      id: `ended-${id}`,
      position: windowOpen ? "top-right" : "bottom-right",
      color: "green",
      title: `${fileName} is ready`,
      message: "The download has started.",
    }),
  );
}

/** Takes good news away, where it would cover the buttons of a window that opens. */
export function clearGoodNews(): void {
  for (const toast of good) notifications.hide(toast);
  good.clear();
}

/** Tells why there is no file, and stays until the person has read it. */
export function toastFailed(id: string, message: string, onRetry: () => void): void {
  notifications.hide(`started-${id}`);
  toastFailure(`ended-${id}`, message, onRetry);
}
