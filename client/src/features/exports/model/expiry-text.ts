import { durationText } from "./quantity-text";

/** "Expires in 6 days"; null for a moment that has passed. */
export function expiryText(expiresAt: string, now: number): string | null {
  const seconds = (Date.parse(expiresAt) - now) / 1000;
  return seconds > 0 ? `Expires in ${durationText(seconds)}` : null;
}
