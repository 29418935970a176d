import { CursorPages } from "./cursor-pages";

/** A list of so many numbers, read by cursor; keeps what was asked for. */
function numbers(count: number, size = 10) {
  const asked: (string | null)[] = [];
  const pages = new CursorPages<number>(
    async (after) => {
      asked.push(after);
      const start = after === null ? 0 : Number(after) + 1;
      const rows = Array.from({ length: Math.min(size, count - start) }, (_, index) => start + index);
      const last = start + rows.length - 1;
      return { rows, next: last + 1 < count ? String(last) : null };
    },
    size,
    5,
  );
  return { pages, asked };
}

/** Lets everything that is being loaded arrive. */
const settled = () => new Promise<void>((resolve) => setTimeout(resolve));

describe("CursorPages", () => {
  it("reads ahead of what is visible and no farther [X-FR8]", async () => {
    const { pages, asked } = numbers(1000);
    pages.show(0, 8);
    await settled();
    expect(asked).toEqual([null, "9", "19"]);
    expect(pages.known()).toEqual({ reached: 30, complete: false, loading: false, error: undefined });
    expect(pages.row(29)).toBe(29);
    expect(pages.row(30)).toBeUndefined();
  });

  it("holds few rows however far one scrolls, and loads those gone again by their cursor [X-FR8]", async () => {
    const { pages, asked } = numbers(1000);
    let most = 0;
    for (let first = 0; first < 1000; first += 7) {
      pages.show(first, Math.min(first + 8, 999));
      // oxlint-disable-next-line no-await-in-loop -- a person scrolls one step after the other
      await settled();
      expect(pages.row(first)).toBe(first);
      most = Math.max(most, pages.heldRows);
    }
    expect(most).toBeLessThanOrEqual(70);
    expect(pages.known()).toMatchObject({ reached: 1000, complete: true });
    expect(pages.row(0)).toBe(0);
    expect(pages.row(500)).toBeUndefined();
    asked.length = 0;
    pages.show(500, 508);
    await settled();
    expect(asked[0]).toBe("499");
    expect(pages.row(508)).toBe(508);
  });

  it("stops at the end of a list", async () => {
    const { pages, asked } = numbers(15);
    pages.show(0, 8);
    await settled();
    pages.show(6, 14);
    await settled();
    expect(asked).toEqual([null, "9"]);
    expect(pages.known()).toMatchObject({ reached: 15, complete: true });
  });

  it("keeps an error until the next try", async () => {
    let broken = true;
    const pages = new CursorPages<number>(async () => {
      if (broken) throw new Error("busy");
      return { rows: [1], next: null };
    }, 10);
    pages.show(0, 0);
    await settled();
    expect(pages.known().error?.message).toBe("busy");
    pages.show(0, 1);
    await settled();
    expect(pages.known().loading).toBe(false);
    broken = false;
    pages.retry();
    await settled();
    expect(pages.known()).toMatchObject({ reached: 1, complete: true, error: undefined });
  });

  it("tells nobody once it is closed", async () => {
    const { pages } = numbers(100);
    const told = vi.fn<() => void>();
    pages.subscribe(told);
    pages.show(0, 0);
    pages.close();
    told.mockClear();
    await settled();
    expect(told).not.toHaveBeenCalled();
  });
});
