import { screen, waitFor, within } from "@testing-library/react";
import { graphql, HttpResponse } from "msw";
import { accessibilityFaults } from "@/test/axe";
import { launcher } from "@/test/layout-with-launcher";
import { renderApp } from "@/test/render-app";
import { server } from "@/test/server";
import { ada, signedInAsAda } from "@/test/users";

vi.mock(import("./signed-in-layout"), () => import("@/test/layout-with-launcher"));

const activity = {
  userActivity: [
    {
      user: { id: "ada", displayName: "Ada" },
      experimentsCreated: 2,
      flagsCreated: 1,
      totalActions: 1_204,
      lastActivity: "2026-01-18T10:00:00Z",
    },
  ],
  complianceReport: [
    { category: "DATA_ACCESS", action: "EXPORT_STARTED", entries: 40, users: 2, lastAt: "2026-01-18T10:00:00Z" },
    { category: "SIGN_IN", action: "SIGN_IN", entries: 0, users: 0, lastAt: null },
  ],
  activityTrend: [{ day: "2026-01-18T00:00:00Z", actions: 7 }],
};

const auditLog = {
  totalCount: 1,
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: "a", endCursor: "a" },
  nodes: [
    {
      id: 1,
      at: "2026-01-18T10:00:00Z",
      category: "DATA_ACCESS",
      action: "FILE_DOWNLOADED",
      email: "ada@example.com",
      entityType: "export",
      entityId: "e1",
      reason: null,
    },
  ],
};

/** A server that answers every report, for a viewer of a role, and keeps the filters of the audit log. */
function reportServer(role: "ANALYST" | "ADMINISTRATOR") {
  const asked: unknown[] = [];
  server.use(
    signedInAsAda,
    graphql.query("Activity", () => HttpResponse.json({ data: activity })),
    graphql.query("AuditLog", ({ variables }) => {
      asked.push(variables.where);
      return HttpResponse.json({ data: { auditLog } });
    }),
    graphql.query("ReportsViewer", () => HttpResponse.json({ data: { me: { ...ada, role } } })),
    graphql.query("AuditVerification", () =>
      HttpResponse.json({
        data: { auditVerification: { valid: true, entries: 1_204, message: "All 1204 entries are as they were recorded." } },
      }),
    ),
  );
  return asked;
}

const trail = {
  totalCount: 1,
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: "a", endCursor: "a" },
  nodes: [
    {
      id: 1,
      timestamp: "2026-01-18T10:00:00Z",
      source: "cloudtrail",
      actor: "benjamin",
      service: "s3",
      action: "PutObject",
      sourceIp: null,
      errorCode: "AccessDenied",
      detailsJson: `{"path":"${"x".repeat(200)}"}`,
    },
  ],
};

describe("the Reports page", () => {
  it("shows who did how much and what is used [R-ACT]", async () => {
    reportServer("ANALYST");
    const { container } = renderApp("/reports");
    const users = within(await screen.findByRole("region", { name: "Most active users" }));
    expect(users.getAllByRole("row")[1]).toHaveTextContent("Ada1,20421");
    expect(within(screen.getByRole("region", { name: "Features in use" })).getAllByRole("row")[1]).toHaveTextContent("Export started402");
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("lists the audit log by category, verified for administrators, and exports what it shows [R-AUD]", async () => {
    const asked = reportServer("ADMINISTRATOR");
    const { user, router, container } = renderApp("/reports?tab=audit&range=7d");
    expect((await within(await screen.findByRole("region", { name: "Audit log" })).findAllByRole("row"))[1]).toHaveTextContent(
      "ada@example.comFile downloadedexport e1–",
    );
    expect(await screen.findByText("Verified, 1,204 entries")).toBeVisible();
    await user.click(screen.getByRole("combobox", { name: "Category" }));
    await user.click(await screen.findByRole("option", { name: "Data access" }));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ tab: "audit", range: "7d", category: "DATA_ACCESS" }));
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ category: { eq: "DATA_ACCESS" } }));
    await user.click(screen.getByRole("button", { name: "Export" }));
    expect(launcher.open).toHaveBeenCalledWith({
      dataset: "audit_log",
      range: { preset: "LAST_7D" },
      where: { category: { eq: "DATA_ACCESS" } },
    });
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("lists imported audit rows to administrators and exports what it shows [R-AUD, G-REAL]", async () => {
    const asked: unknown[] = [];
    reportServer("ADMINISTRATOR");
    server.use(
      graphql.query("AuditTrail", ({ variables }) => {
        asked.push(variables);
        return HttpResponse.json({ data: { auditTrail: trail } });
      }),
    );
    const { user, container } = renderApp("/reports");
    await user.click(await screen.findByRole("tab", { name: "Imported" }));
    const row = (await within(await screen.findByRole("region", { name: "Imported audit rows" })).findAllByRole("row"))[1];
    expect(row).toHaveTextContent(/cloudtrailbenjamins3 PutObject–AccessDenied\{"path":"x+…$/);
    expect(screen.queryByRole("radiogroup", { name: "Range" })).not.toBeInTheDocument();
    await user.type(screen.getByRole("textbox", { name: "Search" }), "Put");
    const where = { or: [{ action: { contains: "Put" } }, { actor: { contains: "Put" } }, { service: { contains: "Put" } }] };
    await waitFor(() => expect(asked.at(-1)).toEqual({ first: 25, where }));
    await user.click(screen.getByRole("button", { name: "Export" }));
    expect(launcher.open).toHaveBeenCalledWith({ dataset: "audit_trail", where });
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("has the sections of the compliance report; analysts see no verification [R-AUD]", async () => {
    reportServer("ANALYST");
    const { user } = renderApp("/reports?tab=compliance");
    expect(await screen.findByRole("heading", { name: "Permission change" })).toBeVisible();
    expect(screen.getByText("Export started")).toBeVisible();
    await user.click(screen.getByRole("tab", { name: "Audit log" }));
    await screen.findByRole("region", { name: "Audit log" });
    expect(screen.queryByRole("tab", { name: "Imported" })).not.toBeInTheDocument();
    expect(screen.queryByText(/^Verified/)).not.toBeInTheDocument();
  });
});
