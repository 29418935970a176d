/** One page of a list, as a connection gives it. */
export interface CursorPage<Row> {
  rows: readonly Row[];
  /** Cursor of the last row; null where nothing follows. */
  next: string | null;
}

/** What of a list is there to be shown. */
export interface KnownRows {
  /** Rows from the first on that were reached so far, held or not. */
  reached: number;
  /** Whether the list ends with them. */
  complete: boolean;
  loading: boolean;
  error: Error | undefined;
}

const start: KnownRows = { reached: 0, complete: false, loading: false, error: undefined };

/** Pages on either side of the visible ones that are loaded before they are needed. */
const ahead = 2;

/**
 * The rows of a list that is read by cursor, page after page, while a person scrolls. It holds few pages, those near what is visible
 * and the first; of all others it remembers the cursor alone and loads them again when they come near. So its memory stays bounded
 * however far one scrolls.
 */
export class CursorPages<Row> {
  /** Pages that are held, by number. */
  private readonly held = new Map<number, readonly Row[]>();
  /** For each page that was reached, and the next one, the cursor that it follows. */
  private readonly cursors: (string | null)[] = [null];
  private readonly listeners = new Set<() => void>();
  private state: KnownRows = start;
  private wanted: [first: number, last: number] = [0, 0];
  private isClosed = false;

  private readonly load: (after: string | null) => Promise<CursorPage<Row>>;
  private readonly pageSize: number;
  private readonly mostHeld: number;

  constructor(load: (after: string | null) => Promise<CursorPage<Row>>, pageSize: number, mostHeld = 12) {
    this.load = load;
    this.pageSize = pageSize;
    this.mostHeld = mostHeld;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly known = (): KnownRows => this.state;

  get heldRows(): number {
    return [...this.held.values()].reduce((sum, rows) => sum + rows.length, 0);
  }

  row(index: number): Row | undefined {
    return this.held.get(Math.floor(index / this.pageSize))?.[index % this.pageSize];
  }

  /** Says which rows are visible, so that they and what is near them get loaded. */
  show(first: number, last: number): void {
    this.wanted = [Math.floor(first / this.pageSize), Math.floor(last / this.pageSize)];
    if (!this.state.error) void this.loadNext();
  }

  retry(): void {
    this.change({ error: undefined });
    void this.loadNext();
  }

  /** Begins to load, or goes on after {@link close}. */
  open(): void {
    this.isClosed = false;
    void this.loadNext();
  }

  close(): void {
    this.isClosed = true;
  }

  private async loadNext(): Promise<void> {
    const page = this.missing();
    if (this.isClosed || this.state.loading || page === undefined) return;
    this.change({ loading: true });
    try {
      const { rows, next } = await this.load(this.cursors[page] ?? null);
      this.keep(page, rows, next);
    } catch (error) {
      this.change({ loading: false, error: error instanceof Error ? error : new Error(String(error)) });
      return;
    }
    void this.loadNext();
  }

  /** The page to load next: the nearest to what is visible that is not held, or the one after all that were reached. */
  private missing(): number | undefined {
    const [first, last] = this.wanted;
    const near = [...range(first, last), ...range(last + 1, last + ahead), ...range(first - ahead, first - 1).toReversed()];
    return near
      .map((page) => Math.min(page, this.cursors.length - 1))
      .find((page) => page >= 0 && !this.held.has(page) && page < this.end());
  }

  private end(): number {
    return this.state.complete ? Math.ceil(this.state.reached / this.pageSize) : this.cursors.length;
  }

  private keep(page: number, rows: readonly Row[], next: string | null): void {
    this.held.set(page, rows);
    if (next !== null && page === this.cursors.length - 1) this.cursors.push(next);
    for (const far of this.farthest()) this.held.delete(far);
    this.change({
      loading: false,
      reached: Math.max(this.state.reached, page * this.pageSize + rows.length),
      complete: this.state.complete || next === null,
    });
  }

  /** Pages beyond those that may be held, the farthest; what is near stays, or it would be loaded again at once. */
  private farthest(): number[] {
    const [first, last] = this.wanted;
    const distance = (page: number) => Math.max(first - page, page - last, 0);
    const others = [...this.held.keys()].filter((page) => page !== 0).toSorted((a, b) => distance(a) - distance(b));
    return others.slice(this.mostHeld - 1).filter((page) => distance(page) > ahead);
  }

  private change(change: Partial<KnownRows>): void {
    this.state = { ...this.state, ...change };
    if (this.isClosed) return;
    for (const listener of this.listeners) listener();
  }
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
