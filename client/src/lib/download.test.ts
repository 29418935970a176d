import { http, HttpResponse } from "msw";
import { server } from "@/test/server";
import { checkDownload } from "./download";

const answering = (answer: () => Response) => server.use(http.head("/file", answer));

describe("checkDownload", () => {
  it("tells the file's name", async () => {
    answering(
      () => new HttpResponse(null, { headers: { "content-disposition": "attachment; filename=\"a b.csv\"; filename*=UTF-8''a%20b.csv" } }),
    );
    expect(await checkDownload("/file")).toEqual({ fileName: "a b.csv" });
  });

  it.each([
    [401, "signed out"],
    [404, "no longer there"],
    [429, "as many exports open"],
    [504, "took too long"],
    [500, "could not make the file"],
  ])("tells in words what a %i means", async (status, words) => {
    answering(() => new HttpResponse(null, { status }));
    expect(await checkDownload("/file")).toEqual({ fault: expect.stringContaining(words) as string });
  });

  it("tells that the server could not be reached [M-E3]", async () => {
    answering(() => HttpResponse.error());
    expect(await checkDownload("/file")).toEqual({ fault: expect.stringContaining("could not be reached") as string });
  });
});
