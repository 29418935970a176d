const noted = "graphql-export.started-here";
const claimed = "graphql-export.downloaded";
const remembered = 100;

function read(storage: Storage, key: string): string[] {
  try {
    const value: unknown = JSON.parse(storage.getItem(key) ?? "[]");
    return Array.isArray(value) ? value.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
}

/** The exports that this tab started and whose files it has yet to download. Survives a reload. */
export function startedHere(): string[] {
  return read(sessionStorage, noted);
}

export function noteStarted(id: string): void {
  sessionStorage.setItem(noted, JSON.stringify([...startedHere(), id]));
}

export function forgetStarted(id: string): void {
  sessionStorage.setItem(noted, JSON.stringify(startedHere().filter((other) => other !== id)));
}

/**
 * Whether this tab may download the file by itself: it started the export, and no copy of this tab (a duplicated tab
 * carries the note along) has done so. Answers true once.
 */
export function claimDownload(id: string): boolean {
  if (!startedHere().includes(id)) return false;
  forgetStarted(id);
  const downloaded = read(localStorage, claimed);
  if (downloaded.includes(id)) return false;
  localStorage.setItem(claimed, JSON.stringify([...downloaded, id].slice(-remembered)));
  return true;
}

/** Whether a tab of this browser has downloaded the file by itself. */
export function wasDownloaded(id: string): boolean {
  return read(localStorage, claimed).includes(id);
}
