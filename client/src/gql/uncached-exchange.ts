import { fetchExchange, type Exchange } from "urql";
import { empty, filter, merge, pipe, share } from "wonka";

/** Context of a query whose answer nobody will ask for again, such as one page of very many: it goes past the cache, which keeps everything. */
export const uncached = { uncached: true };

/** Fetches queries marked as {@link uncached}; all others go on to the cache. */
export const uncachedExchange: Exchange = (input) => {
  const fetchAlone = fetchExchange({ ...input, forward: () => empty });
  return (operations) => {
    const shared = share(operations);
    return merge([
      input.forward(
        pipe(
          shared,
          filter(({ context }) => context.uncached !== true),
        ),
      ),
      fetchAlone(
        pipe(
          shared,
          filter(({ context }) => context.uncached === true),
        ),
      ),
    ]);
  };
};
