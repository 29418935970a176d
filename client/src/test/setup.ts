import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { server } from "./server";

configure({ asyncUtilTimeout: 15_000 });

// What jsdom lacks and Mantine asks for.
window.matchMedia = (query) => ({
  matches: false,
  media: query,
  onchange: null,
  addListener: () => undefined,
  removeListener: () => undefined,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  dispatchEvent: () => false,
});
HTMLElement.prototype.scrollTo = () => undefined;
HTMLElement.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 800, 360);
globalThis.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
Element.prototype.scrollIntoView = () => undefined;
window.scrollTo = () => undefined;

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
beforeEach(() => {
  const overlays = document.createElement("section");
  overlays.id = "overlays";
  overlays.ariaLabel = "Pop-ups";
  document.body.append(overlays);
});
afterEach(() => {
  cleanup();
  document.getElementById("overlays")?.remove();
  server.resetHandlers();
  localStorage.clear();
});
afterAll(() => server.close());
