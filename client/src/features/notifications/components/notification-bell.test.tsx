import { screen, waitFor, within } from "@testing-library/react";
import { graphql, HttpResponse } from "msw";
import { savePreferences } from "@/lib/preferences";
import { accessibilityFaults } from "@/test/axe";
import { launcher } from "@/test/layout-with-launcher";
import { renderWith } from "@/test/render-with";
import { server } from "@/test/server";
import { NotificationBell } from "./notification-bell";

const notification = (id: string, readAt: string | null) => ({
  id,
  title: '"Nightly events" failed',
  message: "No space is left for the file.",
  createdAt: "2026-01-17T01:30:00Z",
  readAt,
});

/** A server with notifications, read or not. */
function notificationServer(unread: number) {
  const state = { unread };
  server.use(
    graphql.query("UnreadNotifications", () => HttpResponse.json({ data: { unreadNotifications: state.unread } })),
    graphql.query("Notifications", () =>
      HttpResponse.json({
        data: {
          notifications: {
            totalCount: unread,
            nodes: Array.from({ length: unread }, (_, at) => notification(`n${at}`, at > 0 ? "2026-01-17T02:00:00Z" : null)),
          },
        },
      }),
    ),
    graphql.mutation("MarkNotificationsRead", () => {
      const count = state.unread;
      state.unread = 0;
      return HttpResponse.json({ data: { markNotificationsRead: { count } } });
    }),
  );
  return state;
}

describe("the notifications", () => {
  beforeEach(() => savePreferences({ timeZone: "Europe/Vienna" }));

  it("are counted, shown, and read once they were closed [R-SCHED] [X-SCH]", async () => {
    const state = notificationServer(2);
    const { user } = renderWith(<NotificationBell />, { launcher });
    await user.click(await screen.findByRole("button", { name: "Notifications, 2 unread ones" }));
    const items = await within(await screen.findByRole("dialog")).findAllByRole("listitem");
    expect(items[0]).toHaveTextContent('"Nightly events" failedNewNo space is left for the file.17 Jan 2026, 02:30:00');
    expect(items[1]).not.toHaveTextContent("New");
    expect(await accessibilityFaults()).toEqual([]);
    expect(state.unread).toBe(2);
    await user.click(screen.getByRole("button", { name: "Close" }));
    expect(await screen.findByRole("button", { name: "Notifications" })).toBeVisible();
    await waitFor(() => expect(state.unread).toBe(0));
  });

  it("say when there are none", async () => {
    notificationServer(0);
    const { user } = renderWith(<NotificationBell />, { launcher });
    await user.click(await screen.findByRole("button", { name: "Notifications" }));
    expect(await screen.findByText(/There are none/)).toBeVisible();
  });
});
