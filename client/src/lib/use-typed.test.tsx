import { act, renderHook } from "@testing-library/react";
import { useTyped } from "./use-typed";

function typed(initial: string) {
  const told: string[] = [];
  const { result, rerender } = renderHook(
    ({ value }) => useTyped({ value, normalize: (text) => text.trim(), onRest: (text) => void told.push(text) }),
    { initialProps: { value: initial } },
  );
  return {
    told,
    text: () => result.current.text,
    type: (text: string) => act(() => result.current.type(text)),
    rest: () => act(() => vi.advanceTimersByTime(300)),
    change: (value: string) => rerender({ value }),
  };
}

describe("useTyped", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("tells once, when typing rests", () => {
    const field = typed("");
    field.type("p");
    field.type("po");
    expect(field.told).toEqual([]);
    field.rest();
    expect(field.told).toEqual(["po"]);
  });

  it("does not take back what was typed while the value was on its way", () => {
    const field = typed("");
    field.type("po ");
    field.rest();
    field.type("po r");
    field.change("po");
    expect(field.text()).toBe("po r");
    field.rest();
    expect(field.told).toEqual(["po", "po r"]);
  });

  it("follows a value that changed by other means, and forgets what was being typed", () => {
    const field = typed("porch");
    field.type("porch 2");
    field.change("");
    expect(field.text()).toBe("");
    field.rest();
    expect(field.told).toEqual([]);
  });
});
