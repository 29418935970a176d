/** Hands a link to the browser's own downloads: the bytes never pass through this page. */
export function downloadFile({ name, downloadUrl }: { name: string; downloadUrl: string }): void {
  const link = document.createElement("a");
  link.href = downloadUrl;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
}

/** Whether a download would begin: the name that the file would have, or why there would be none. */
export type DownloadCheck = { fileName: string } | { fault: string };

const faults: Record<number, string> = {
  401: "You are signed out. Sign in and try again.",
  404: "The data is no longer there.",
  429: "You have as many exports open as one person may have. Wait for one to finish.",
  504: "The database took too long. Try again.",
};

/** Asks for a file's headers alone: a browser that downloads does not tell a page when it fails. */
export async function checkDownload(address: string): Promise<DownloadCheck> {
  try {
    const { ok, status, headers } = await fetch(address, { method: "HEAD", cache: "no-store" });
    if (!ok) return { fault: faults[status] ?? "The server could not make the file. Try again." };
    return { fileName: /filename="([^"]*)"/.exec(headers.get("content-disposition") ?? "")?.[1] ?? "" };
  } catch {
    return { fault: "The server could not be reached. Check the connection and try again." };
  }
}
