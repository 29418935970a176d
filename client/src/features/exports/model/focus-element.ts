/**
 * As a ref: gives the focus to an element as soon as it is there. For what takes the place of something that had the
 * focus, which would fall out of the window otherwise.
 */
export function focusElement(element: HTMLElement | null): void {
  element?.focus();
}
