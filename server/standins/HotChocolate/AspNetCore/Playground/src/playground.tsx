import type { Fetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import { useMemo, useState } from "react";
import { watchIntrospection } from "./introspection.ts";
import { useOpenedTab } from "./opened-tab.ts";
import type { Settings } from "./settings.ts";

type Props = { settings: Settings; fetcher: Fetcher; initial: { query: string; variables: string } | null };

/** GraphiQL, and a hint above it while the server shows its schema only to those who are signed in. */
export function Playground({ settings, fetcher, initial }: Props) {
  const [isRefused, setRefused] = useState(false);
  const watched = useMemo(() => watchIntrospection(fetcher, setRefused), [fetcher]);

  return (
    <>
      {isRefused && (
        <p className="hint" role="status">
          This site shows its schema only to those who may see it, so there is no documentation and no completion here. Sign in to the site in
          another tab, then load this page again.
        </p>
      )}
      <GraphiQL
        fetcher={watched}
        shouldPersistHeaders={false}
        {...(initial ? { initialQuery: initial.query, initialVariables: initial.variables } : {})}
        {...(settings.tabs.length > 0 ? { defaultTabs: settings.tabs } : {})}
      >
        <GraphiQL.Logo>
          <Title text={settings.title} />
        </GraphiQL.Logo>
      </GraphiQL>
    </>
  );
}

function Title({ text }: { text: string }) {
  useOpenedTab();
  return <h1 className="title">{text}</h1>;
}
