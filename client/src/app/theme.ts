import { createTheme, type CSSVariablesResolver } from "@mantine/core";

/** Every shade that carries text or marks a control has at least the contrast of WCAG 2.2 AA in both schemes. */
export const theme = createTheme({
  primaryColor: "blue",
  primaryShade: { light: 8, dark: 8 },
  defaultRadius: "md",
  autoContrast: true,
  cursorType: "pointer",
  respectReducedMotion: true,
  headings: { fontWeight: "650" },
  components: {
    Portal: { defaultProps: { target: "#overlays" } },
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Modal: { defaultProps: { closeButtonProps: { "aria-label": "Close" } } },
    Drawer: { defaultProps: { closeButtonProps: { "aria-label": "Close" } } },
    Notification: {
      defaultProps: { closeButtonProps: { "aria-label": "Close notification" } },
      // Its own grey below a title can hardly be read.
      styles: { description: { color: "var(--mantine-color-text)" } },
    },
    Alert: { defaultProps: { closeButtonLabel: "Dismiss" } },
    Select: {
      // The list itself scrolls: a scroll area around it would be one more stop for the keyboard, and nameless.
      defaultProps: { clearButtonProps: { "aria-label": "Clear" }, withScrollArea: false },
      styles: { options: { maxHeight: 240, overflowY: "auto" } },
    },
    Tooltip: { defaultProps: { openDelay: 300, events: { hover: true, focus: true, touch: false } } },
    DatePickerInput: {
      defaultProps: {
        ariaLabels: {
          nextMonth: "Next month",
          previousMonth: "Previous month",
          nextYear: "Next year",
          previousYear: "Previous year",
          nextDecade: "Next decade",
          previousDecade: "Previous decade",
        },
        clearButtonProps: { "aria-label": "Clear dates" },
        // Neither the paler days of other months nor the red ones of weekends can be read well enough.
        hideOutsideDates: true,
        weekendDays: [],
      },
    },
  },
});

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-dimmed": "#57606a",
    "--mantine-color-placeholder": "#6b7280",
    "--mantine-color-error": "#c92a2a",
    "--mantine-color-anchor": "var(--mantine-color-blue-8)",
  },
  dark: {
    "--mantine-color-dimmed": "#adb5bd",
    "--mantine-color-placeholder": "#a3a9b0",
    "--mantine-color-error": "#ff8787",
    "--mantine-color-anchor": "var(--mantine-color-blue-3)",
  },
});
