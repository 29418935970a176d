import { Paper } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { step } from "./row-steps";
import classes from "./virtual-table.module.css";

export interface VirtualColumn<Row> {
  key: string;
  header: ReactNode;
  /** How the table is sorted by this column, if it is. */
  sorted?: "ascending" | "descending" | "none";
  /** A track of a CSS grid: `12rem`, `1fr`. */
  width: string;
  cell: (row: Row) => ReactNode;
}

export interface VirtualTableProps<Row> {
  label: string;
  /** Another one means another list, which is shown from its first row. */
  identity: string;
  columns: readonly VirtualColumn<Row>[];
  /** Rows of the whole list, reached or not. */
  total: number;
  /** Rows that can be scrolled to. */
  reached: number;
  busy: boolean;
  row: (index: number) => Row | undefined;
  /** Called with the rows in sight whenever they change. */
  onVisible: (first: number, last: number) => void;
  /** What opening a row does; absent where rows have nothing more to show. */
  onOpen?: (row: Row) => void;
  /** The narrowest the table gets before it scrolls sideways. */
  minWidth: string;
}

const rowHeight = 36;

/**
 * A table of any length, of which only the rows in sight are drawn. It scrolls by wheel and touch, and by keyboard: arrows, page keys, Home
 * and End move the current row, Enter opens it. Screen readers are told how many rows there are in all and which they are at.
 */
export function VirtualTable<Row>({
  label,
  identity,
  columns,
  total,
  reached,
  busy,
  row,
  onVisible,
  onOpen,
  minWidth,
}: VirtualTableProps<Row>) {
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const [listed, setListed] = useState(identity);
  if (identity !== listed) {
    setListed(identity);
    setCurrent(0);
  }
  // oxlint-disable-next-line react/incompatible-library -- the project has no compiler that memoizes
  const virtualizer = useVirtualizer({
    count: reached,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: rowHeight,
  });
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => onVisible(first, last), [first, last, onVisible]);
  useLayoutEffect(() => {
    if (frame.current) frame.current.scrollTop = 0;
  }, [identity]);

  const template = columns.map(({ width }) => width).join(" ");
  const isCurrentDrawn = items.some(({ index }) => index === current);

  function onKeyDown(event: KeyboardEvent) {
    if (event.target !== event.currentTarget) return;
    const shown = row(current);
    if (event.key === "Enter" && onOpen && shown !== undefined) {
      event.preventDefault();
      onOpen(shown);
      return;
    }
    const next = step(event.key, current, reached, Math.floor((frame.current?.clientHeight ?? 0) / rowHeight) - 2);
    if (next === undefined) return;
    event.preventDefault();
    setCurrent(next);
    virtualizer.scrollToIndex(next);
  }

  return (
    <Paper withBorder className={classes.paper}>
      <div
        ref={frame}
        role="grid"
        aria-label={label}
        aria-rowcount={total + 1}
        aria-colcount={columns.length}
        aria-busy={busy}
        aria-activedescendant={isCurrentDrawn ? `${id}-${current}` : undefined}
        tabIndex={0}
        className={classes.frame}
        onKeyDown={onKeyDown}
      >
        <div role="rowgroup" className={classes.head} style={{ minWidth }}>
          <div role="row" aria-rowindex={1} className={classes.row} style={{ gridTemplateColumns: template }}>
            {columns.map(({ key, header, sorted }) => (
              <div key={key} role="columnheader" aria-sort={sorted} className={classes.cell}>
                {header}
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" className={classes.body} style={{ minWidth, height: virtualizer.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const shown = row(index);
            return (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the grid takes the keys for its current row
              <div
                key={index}
                id={`${id}-${index}`}
                role="row"
                aria-rowindex={index + 2}
                data-current={index === current || undefined}
                data-openable={onOpen !== undefined || undefined}
                data-striped={index % 2 === 1 || undefined}
                className={`${classes.row} ${classes.item}`}
                style={{ gridTemplateColumns: template, transform: `translateY(${start}px)` }}
                onClick={() => {
                  setCurrent(index);
                  if (shown !== undefined) onOpen?.(shown);
                }}
              >
                {columns.map(({ key, cell }) => (
                  <div key={key} role="gridcell" className={classes.cell}>
                    {shown === undefined ? <span aria-label="Loading" className={classes.pending} role="img" /> : cell(shown)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </Paper>
  );
}
