/** Hands a signed link to the browser's own downloads: the bytes never pass through this page. */
export function downloadFile({ name, downloadUrl }: { name: string; downloadUrl: string }): void {
  const link = document.createElement("a");
  link.href = downloadUrl;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
}

const margin = 30_000;

/** Whether a link signed until `expiresAt` is still good to click. */
export function isLinkFresh({ expiresAt }: { expiresAt: string }, now: number): boolean {
  return Date.parse(expiresAt) - now > margin;
}
