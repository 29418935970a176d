const margin = 30_000;

/** Whether a link signed until `expiresAt` is still good to click. */
export function isLinkFresh({ expiresAt }: { expiresAt: string }, now: number): boolean {
  return Date.parse(expiresAt) - now > margin;
}
