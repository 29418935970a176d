import { useDebouncedCallback } from "@mantine/hooks";
import { useState } from "react";

interface Typed {
  /** A value kept elsewhere, such as in the address. */
  value: string;
  /** What of the typed text counts: the value that will come back once it was told. */
  normalize: (text: string) => string;
  /** Called with the normalized text when typing rests. */
  onRest: (value: string) => void;
}

/** Text that is being typed over a value. It follows the value when that changes by other means, not by what was typed. */
export function useTyped({ value, normalize, onRest }: Typed): { text: string; type: (text: string) => void } {
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  const [told, setTold] = useState(value);
  const [followed, setFollowed] = useState(0);
  const rest = useDebouncedCallback((typed: string, since: number) => {
    // What was typed over a value that is gone no longer counts.
    if (since !== followed) return;
    setTold(normalize(typed));
    onRest(normalize(typed));
  }, 300);

  if (value !== seen) {
    setSeen(value);
    if (value !== told) {
      setText(value);
      setTold(value);
      setFollowed(followed + 1);
    }
  }

  return {
    text,
    type(typed) {
      setText(typed);
      rest(typed, followed);
    },
  };
}
