import cronstrue from "cronstrue";

/** What an expression means, in a sentence: `At 06:30, Monday through Friday`; null for one that means nothing. */
export function cronSentence(cron: string): string | null {
  try {
    const sentence = cronstrue.toString(cron.trim(), {
      use24HourTimeFormat: true,
      logicalAndDayFields: true,
      throwExceptionOnParseError: true,
    });
    return /^At [\d:]+$/.test(sentence) ? `${sentence}, every day` : sentence;
  } catch {
    return null;
  }
}
