import { screen, waitFor, within } from "@testing-library/react";
import { graphql, HttpResponse } from "msw";
import type { ChangeSettingMutation } from "@/features/configuration/api/change-setting-mutation";
import type { ConfigurationQuery, Setting } from "@/features/configuration/api/configuration-query";
import type { ImportConfigurationMutation } from "@/features/configuration/api/import-configuration-mutation";
import type { MailTestStep, TestMailMutation } from "@/features/configuration/api/test-mail-mutation";
import type { ResultOf, VariablesOf } from "@/gql/graphql";
import { accessibilityFaults } from "@/test/axe";
import { launcher } from "@/test/layout-with-launcher";
import { renderApp } from "@/test/render-app";
import { server } from "@/test/server";
import { signedInAsAda } from "@/test/users";

vi.mock(import("./signed-in-layout"), () => import("@/test/layout-with-launcher"));

type Imported = ResultOf<typeof ImportConfigurationMutation>["importConfiguration"];

const limit: Setting = {
  kind: "SETTING",
  key: "exports.max_per_user",
  value: "3",
  defaultValue: "3",
  source: "DEFAULT",
  type: "INTEGER",
  description: "Exports that one user may have.",
  secret: false,
  needsRestart: false,
  environmentVariable: "GRAPHQLEXPORT__EXPORTS__MAXPERUSER",
  minimum: "1",
  maximum: "1000",
  choices: [],
  optional: false,
};
const workers: Setting = { ...limit, key: "exports.workers", source: "ENVIRONMENT", environmentVariable: "WORKERS" };
const password: Setting = {
  ...limit,
  key: "mail.password",
  value: "[redacted]",
  defaultValue: null,
  source: "ADMINISTRATOR",
  type: "TEXT",
  secret: true,
  optional: true,
};
const preset: Setting = {
  ...limit,
  kind: "PRESET",
  key: "presets.proxies.Alive",
  value: '{"dataset":"proxies"}',
  source: null,
  type: null,
};

/** A server with these settings; keeps what it was asked and told. */
function configurationServer(
  settings: readonly Setting[],
  imported: (dryRun: boolean) => Imported = () => ({ changes: [], errors: null }),
) {
  const asked: VariablesOf<typeof ConfigurationQuery>[] = [];
  const changed: VariablesOf<typeof ChangeSettingMutation>["input"][] = [];
  const sent: VariablesOf<typeof ImportConfigurationMutation>["input"][] = [];
  server.use(
    signedInAsAda,
    graphql.query<ResultOf<typeof ConfigurationQuery>, VariablesOf<typeof ConfigurationQuery>>("Configuration", ({ variables }) => {
      asked.push(variables);
      const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: "start", endCursor: "end" };
      return HttpResponse.json({ data: { configurationSettings: { totalCount: settings.length, pageInfo, nodes: [...settings] } } });
    }),
    graphql.mutation<ResultOf<typeof ChangeSettingMutation>, VariablesOf<typeof ChangeSettingMutation>>(
      "ChangeSetting",
      ({ variables: { input } }) => {
        changed.push(input);
        return HttpResponse.json({
          data: { changeSetting: { setting: { key: input.key, value: input.value ?? null, source: "ADMINISTRATOR" }, errors: null } },
        });
      },
    ),
    graphql.mutation<ResultOf<typeof ImportConfigurationMutation>, VariablesOf<typeof ImportConfigurationMutation>>(
      "ImportConfiguration",
      ({ variables: { input } }) => {
        sent.push(input);
        return HttpResponse.json({ data: { importConfiguration: imported(input.dryRun ?? false) } });
      },
    ),
  );
  return { asked, changed, sent };
}

describe("the Configuration page", () => {
  it("shows settings by group, and no secret [X-FR4]", async () => {
    configurationServer([limit, workers, password, preset]);
    renderApp("/configuration");
    const table = within(await screen.findByRole("region", { name: "Configuration" }));
    expect(table.getAllByRole("columnheader").map((heading) => heading.textContent)).toEqual(expect.arrayContaining(["Setting", "Value"]));
    for (const group of ["Exports", "Mail", "Shared presets"]) expect(table.getByText(group)).toBeVisible();
    expect(table.getByText("Hidden: secrets")).toBeVisible();
    expect(table.queryByText("[redacted]")).not.toBeInTheDocument();
    expect(table.queryByRole("button", { name: "Change exports.workers" })).not.toBeInTheDocument();
    expect(table.queryByRole("button", { name: "Change presets.proxies.Alive" })).not.toBeInTheDocument();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("searches in keys and meanings", async () => {
    const { asked } = configurationServer([limit]);
    const { user, router } = renderApp("/configuration?source=nonsense");
    await user.type(await screen.findByRole("textbox", { name: "Search" }), "user");
    await waitFor(() => expect(router.state.location.search).toEqual({ text: "user" }));
    await waitFor(() =>
      expect(asked.at(-1)).toEqual({
        first: 50,
        where: { or: [{ key: { contains: "user" } }, { description: { contains: "user" } }] },
        order: [{ key: "ASC" }],
      }),
    );
  });

  it("changes a setting in its place, within its bounds [X-FR4]", async () => {
    const { changed } = configurationServer([limit]);
    const { user } = renderApp("/configuration");
    await user.click(await screen.findByRole("button", { name: "Change exports.max_per_user" }));
    const field = screen.getByRole("textbox", { name: "exports.max_per_user" });
    await user.clear(field);
    await user.type(field, "1001");
    expect(screen.getByText("Enter 1 to 1000")).toBeVisible();
    expect(screen.getByRole("button", { name: "Save" })).toBeDisabled();
    await user.clear(field);
    await user.type(field, "12{Enter}");
    await waitFor(() => expect(changed).toEqual([{ key: "exports.max_per_user", value: "12" }]));
    await waitFor(() => expect(field).not.toBeInTheDocument());
    expect(screen.getByRole("button", { name: "Change exports.max_per_user" })).toHaveFocus();
  });

  it("sends a test mail and tells how each step went [R-SCHED]", async () => {
    configurationServer([limit]);
    const asked: string[] = [];
    server.use(
      graphql.mutation<ResultOf<typeof TestMailMutation>, VariablesOf<typeof TestMailMutation>>("TestMail", ({ variables }) => {
        asked.push(variables.recipient);
        const steps: MailTestStep[] = [
          { step: "CONNECT", ok: true, message: "The mail server answered." },
          { step: "SIGN_IN", ok: false, message: "The mail server did not let this server sign in." },
        ];
        const errors = [{ __typename: "NotAllowedError" as const, message: "At most 5 test mails are sent in a minute." }];
        return HttpResponse.json({
          data: { testMail: asked.length === 1 ? { ok: false, steps, errors: null } : { ok: false, steps: [], errors } },
        });
      }),
    );
    const { user } = renderApp("/configuration");
    await user.click(await screen.findByRole("button", { name: "Test mail" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Test mail" }));
    await user.type(dialog.getByRole("textbox", { name: "Recipient" }), "ada@example.com{Enter}");
    expect(await dialog.findByRole("status")).toHaveTextContent(/not sent.*Connection: The mail server answered.*Sign-in: .*did not let/);
    expect(asked).toEqual(["ada@example.com"]);
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(dialog.getByRole("button", { name: "Send" }));
    expect(await dialog.findByRole("alert")).toHaveTextContent("At most 5 test mails are sent in a minute.");
  });

  it("takes a setting back", async () => {
    const { changed } = configurationServer([{ ...limit, source: "ADMINISTRATOR", value: "9" }]);
    const { user } = renderApp("/configuration");
    await user.click(await screen.findByRole("button", { name: "Change exports.max_per_user" }));
    await user.click(screen.getByRole("button", { name: "Take back" }));
    await waitFor(() => expect(changed).toEqual([{ key: "exports.max_per_user", value: null }]));
  });

  it("shows what an import would change before it does [X-FR4]", async () => {
    const changes = [{ key: "exports.max_per_user", before: "3", after: "5", note: null }];
    const { sent } = configurationServer([limit], () => ({ changes, errors: null }));
    const { user } = renderApp("/configuration");
    await user.click(await screen.findByRole("button", { name: "Import" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Import configuration" }));
    await user.click(dialog.getByRole("textbox", { name: "Document" }));
    await user.paste('[{"key":"exports.max_per_user","value":5}]');
    await user.click(dialog.getByRole("button", { name: "Show differences" }));
    const differences = within(await dialog.findByRole("region", { name: "Differences" }));
    expect(differences.getAllByRole("cell").map((cell) => cell.textContent)).toEqual(["exports.max_per_user", "3", "5"]);
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(dialog.getByRole("button", { name: "Apply" }));
    await waitFor(() =>
      expect(sent.map(({ dryRun, format }) => [dryRun, format])).toEqual([
        [true, "JSON"],
        [false, "JSON"],
      ]),
    );
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  });

  it("tells every fault of a document, and asks for a passphrase where one is needed", async () => {
    const fault = {
      __typename: "InvalidRequestError",
      code: "PASSPHRASE_NEEDED",
      message: "The document's secrets are encrypted.",
    } as const;
    const { sent } = configurationServer([limit], () => ({ changes: null, errors: [fault] }));
    const { user } = renderApp("/configuration");
    await user.click(await screen.findByRole("button", { name: "Import" }));
    await user.click(screen.getByRole("textbox", { name: "Document" }));
    await user.paste("- key: mail.password\n  value: encrypted:x\n");
    await user.click(screen.getByRole("button", { name: "Show differences" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("The document's secrets are encrypted.");
    await user.click(screen.getByLabelText("Passphrase"));
    await user.paste("correct horse battery");
    await user.click(screen.getByRole("button", { name: "Show differences" }));
    await waitFor(() => expect(sent.at(-1)).toMatchObject({ passphrase: "correct horse battery", format: "YAML", dryRun: true }));
  });

  it("exports YAML unless another format is chosen [X-FR4]", async () => {
    configurationServer([limit]);
    const { user } = renderApp("/configuration");
    await user.click(await screen.findByRole("button", { name: "Export" }));
    expect(launcher.open).toHaveBeenCalledWith({ dataset: "configuration", format: "YAML", where: undefined, order: [{ key: "ASC" }] });
  });

  it("says to analysts who sees the configuration", async () => {
    configurationServer([]);
    renderApp("/configuration");
    expect(await screen.findByText(/Only administrators/)).toBeVisible();
  });
});
