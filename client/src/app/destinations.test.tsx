import { screen, waitFor, within } from "@testing-library/react";
import { graphql, HttpResponse } from "msw";
import type { Destination } from "@/features/destinations/api/destinations-query";
import type { SaveDestinationMutation } from "@/features/destinations/api/save-destination-mutation";
import type { ResultOf, VariablesOf } from "@/gql/graphql";
import { accessibilityFaults } from "@/test/axe";
import { renderApp } from "@/test/render-app";
import { server } from "@/test/server";
import { signedInAsAda } from "@/test/users";

vi.mock(import("./signed-in-layout"), () => import("@/test/layout-with-launcher"));

type Saved = ResultOf<typeof SaveDestinationMutation>["saveDestination"];

const hook: Destination = { id: "d1", name: "Archive", kind: "WEBHOOK", summary: "https://example.com/in", s3: null, sftp: null };
const directory: Destination = { id: "d2", name: "Share", kind: "LOCAL", summary: "/srv/reports", s3: null, sftp: null };
const bucket: Destination = {
  id: "d3",
  name: "Bucket",
  kind: "S3",
  summary: "s3://reports/daily/",
  s3: { bucket: "reports", prefix: "daily/", region: "eu-central-1", endpoint: null },
  sftp: null,
};
const files: Destination = {
  id: "d4",
  name: "Files",
  kind: "SFTP",
  summary: "sftp://ada@files.example.com:22/reports",
  s3: null,
  sftp: { host: "files.example.com", port: 22, user: "ada", directory: "reports", hostKeyFingerprint: null },
};

/** A server with these destinations; keeps what it was told. */
function destinationServer(
  destinations: readonly Destination[],
  saved: Saved = { destination: { id: "d9" }, errors: null },
  refusal?: string,
) {
  const told = { saved: [] as VariablesOf<typeof SaveDestinationMutation>["input"][], deleted: [] as string[] };
  server.use(
    signedInAsAda,
    graphql.query("Destinations", () =>
      HttpResponse.json({ data: { destinations: destinations.filter(({ id }) => !told.deleted.includes(id)) } }),
    ),
    graphql.mutation<ResultOf<typeof SaveDestinationMutation>, VariablesOf<typeof SaveDestinationMutation>>(
      "SaveDestination",
      ({ variables }) => {
        told.saved.push(variables.input);
        return HttpResponse.json({ data: { saveDestination: saved } });
      },
    ),
    graphql.mutation("TestDestination", ({ variables }) =>
      HttpResponse.json({
        data: {
          testDestination:
            variables.id === "d1"
              ? { ok: true, message: "The webhook took a test." }
              : { ok: false, message: "The directory cannot be made." },
        },
      }),
    ),
    graphql.mutation("DeleteDestination", ({ variables }) => {
      if (!refusal) told.deleted.push(String(variables.id));
      return HttpResponse.json({
        data: { deleteDestination: { errors: refusal ? [{ __typename: "NotAllowedError", message: refusal }] : null } },
      });
    }),
  );
  return told;
}

describe("the Destinations page", () => {
  it("lists them, and tells of a test how it went [X-FR12]", async () => {
    destinationServer([hook, directory]);
    const { user } = renderApp("/destinations");
    const rows = within(await screen.findByRole("region", { name: "Destinations" })).getAllByRole("row");
    expect(rows[1]).toHaveTextContent(/Archive.*Webhook.*https:\/\/example.com\/in/);
    expect(rows[2]).toHaveTextContent(/Share.*Directory.*\/srv\/reports/);
    await user.click(screen.getByRole("button", { name: "Test: Archive" }));
    expect(await screen.findByText("The webhook took a test.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Test: Share" }));
    expect(await screen.findByText("The directory cannot be made.")).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("makes a webhook with a secret [X-FR12]", async () => {
    const told = destinationServer([]);
    const { user } = renderApp("/destinations");
    expect(await screen.findByText(/Make one with New destination/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "New destination" }));
    const dialog = within(await screen.findByRole("dialog", { name: "New destination" }));
    await user.type(dialog.getByRole("textbox", { name: "Name" }), "Archive");
    await user.type(dialog.getByRole("textbox", { name: "Address" }), "https://example.com/in");
    await user.type(dialog.getByLabelText("Secret"), "hunter2");
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(dialog.getByRole("button", { name: "Create destination" }));
    await waitFor(() => expect(told.saved).toEqual([{ name: "Archive", webhook: { url: "https://example.com/in", secret: "hunter2" } }]));
    await waitFor(() => expect(screen.queryByRole("dialog", { name: "New destination" })).not.toBeInTheDocument());
  });

  it("changes a directory and shows what the server refuses at its place", async () => {
    const told = destinationServer([directory], {
      destination: null,
      errors: [{ __typename: "InvalidRequestError", message: "This directory is not allowed.", path: ["input", "local", "directory"] }],
    });
    const { user } = renderApp("/destinations");
    await user.click(await screen.findByRole("button", { name: "Edit: Share" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Edit destination" }));
    const input = dialog.getByRole("textbox", { name: "Directory" });
    expect(input).toHaveValue("/srv/reports");
    await user.clear(input);
    await user.type(input, "/etc");
    await user.click(dialog.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(input).toHaveAccessibleDescription(/This directory is not allowed\./));
    expect(told.saved).toEqual([{ id: "d2", name: "Share", local: { directory: "/etc" } }]);
  });

  it("never shows what a webhook's secret is, and asks for its address anew [R-SEC]", async () => {
    destinationServer([hook]);
    const { user } = renderApp("/destinations");
    await user.click(await screen.findByRole("button", { name: "Edit: Archive" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Edit destination" }));
    expect(dialog.getByRole("textbox", { name: "Address" })).toHaveValue("");
    expect(dialog.getByLabelText("Secret")).toHaveValue("");
  });

  it("makes a bucket with its keys, and shows what is wrong at its place [R-S3, X-FR12]", async () => {
    const told = destinationServer([], {
      destination: null,
      errors: [{ __typename: "InvalidRequestError", message: "A region is named like eu-central-1.", path: ["input", "s3", "region"] }],
    });
    const { user } = renderApp("/destinations");
    await user.click(await screen.findByRole("button", { name: "New destination" }));
    const dialog = within(await screen.findByRole("dialog", { name: "New destination" }));
    await user.type(dialog.getByRole("textbox", { name: "Name" }), "Bucket");
    await user.click(dialog.getByRole("radio", { name: "S3" }));
    await user.type(dialog.getByRole("textbox", { name: "Bucket" }), "reports");
    await user.type(dialog.getByRole("textbox", { name: "Region" }), "elsewhere");
    await user.type(dialog.getByRole("textbox", { name: "Access key" }), "AKADA");
    await user.type(dialog.getByLabelText(/Secret key/), "hunter2");
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(dialog.getByRole("button", { name: "Create destination" }));
    await waitFor(() => expect(dialog.getByRole("textbox", { name: "Region" })).toHaveAccessibleDescription(/named like eu-central-1/));
    expect(told.saved).toEqual([
      { name: "Bucket", s3: { bucket: "reports", prefix: "", region: "elsewhere", accessKey: "AKADA", secretKey: "hunter2" } },
    ]);
  });

  it("changes a bucket and leaves its keys, which it never shows [R-S3, R-SEC]", async () => {
    const told = destinationServer([bucket]);
    const { user } = renderApp("/destinations");
    await user.click(await screen.findByRole("button", { name: "Edit: Bucket" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Edit destination" }));
    expect(dialog.getByRole("textbox", { name: "Access key" })).toHaveValue("");
    expect(dialog.getByLabelText(/Secret key/)).toHaveValue("");
    const prefix = dialog.getByRole("textbox", { name: "Prefix" });
    expect(prefix).toHaveValue("daily/");
    await user.clear(prefix);
    await user.type(prefix, "weekly/");
    await user.click(dialog.getByRole("button", { name: "Save" }));
    await waitFor(() =>
      expect(told.saved).toEqual([{ id: "d3", name: "Bucket", s3: { bucket: "reports", prefix: "weekly/", region: "eu-central-1" } }]),
    );
  });

  it("makes a directory of another server with a private key [X-FR12]", async () => {
    const told = destinationServer([]);
    const { user } = renderApp("/destinations");
    await user.click(await screen.findByRole("button", { name: "New destination" }));
    const dialog = within(await screen.findByRole("dialog", { name: "New destination" }));
    await user.type(dialog.getByRole("textbox", { name: "Name" }), "Files");
    await user.click(dialog.getByRole("radio", { name: "SFTP" }));
    await user.type(dialog.getByRole("textbox", { name: "Host" }), "files.example.com");
    await user.type(dialog.getByRole("textbox", { name: "User" }), "ada");
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(dialog.getByRole("radio", { name: "Private key" }));
    await user.type(dialog.getByRole("textbox", { name: "Private key" }), "a key");
    await user.type(dialog.getByLabelText("Passphrase"), "open sesame");
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(dialog.getByRole("button", { name: "Create destination" }));
    const sftp = { host: "files.example.com", port: 22, user: "ada", directory: "", privateKey: "a key", passphrase: "open sesame" };
    await waitFor(() => expect(told.saved).toEqual([{ name: "Files", sftp }]));
  });

  it("names a server's key and leaves its password, which it never shows [X-FR12, R-SEC]", async () => {
    const told = destinationServer([files]);
    const { user } = renderApp("/destinations");
    await user.click(await screen.findByRole("button", { name: "Edit: Files" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Edit destination" }));
    expect(dialog.getByLabelText("Password", { selector: "input[type=password]" })).toHaveValue("");
    await user.type(dialog.getByRole("textbox", { name: "Fingerprint of the server's key" }), "SHA256:abc");
    await user.click(dialog.getByRole("button", { name: "Save" }));
    const sftp = { host: "files.example.com", port: 22, user: "ada", directory: "reports", hostKeyFingerprint: "SHA256:abc" };
    await waitFor(() => expect(told.saved).toEqual([{ id: "d4", name: "Files", sftp }]));
  });

  it("deletes after asking", async () => {
    const told = destinationServer([hook]);
    const { user } = renderApp("/destinations");
    await user.click(await screen.findByRole("button", { name: "Delete…: Archive" }));
    await user.click(await screen.findByRole("button", { name: "Delete destination" }));
    expect(await screen.findByText("No destinations")).toBeVisible();
    expect(told.deleted).toEqual(["d1"]);
  });

  it("says why one cannot be deleted", async () => {
    destinationServer([hook], undefined, 'The schedule "Nightly" sends its files there.');
    const { user } = renderApp("/destinations");
    await user.click(await screen.findByRole("button", { name: "Delete…: Archive" }));
    await user.click(await screen.findByRole("button", { name: "Delete destination" }));
    expect(await screen.findByText('The schedule "Nightly" sends its files there.')).toBeVisible();
    expect(screen.getByRole("button", { name: "Edit: Archive" })).toBeVisible();
  });
});
