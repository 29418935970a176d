import { cronSentence } from "./cron-sentence";

describe("the sentence of an expression", () => {
  it.each([
    ["30 6 * * MON-FRI", "At 06:30, Monday through Friday"],
    ["0 7 1 * *", "At 07:00, on day 1 of the month"],
    ["0 7 * * 0", "At 07:00, only on Sunday"],
    ["*/15 * * * *", "Every 15 minutes"],
    ["@daily", "At 00:00, every day"],
    ["0 0 6 * * *", "At 06:00, every day"],
  ])("%s: %s [R-SCHED]", (cron, sentence) => expect(cronSentence(cron)).toBe(sentence));

  it("tells that both the day of the month and the weekday have to fit, as the server has it", () => {
    expect(cronSentence("0 7 13 * FRI")).toBe("At 07:00, on day 13 of the month, only on Friday");
  });

  it.each(["", "every day", "99 6 * * *"])("is none for %j", (cron) => expect(cronSentence(cron)).toBeNull());
});
