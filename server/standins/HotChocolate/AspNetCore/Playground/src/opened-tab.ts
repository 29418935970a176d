import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useEffect, useRef } from "react";

/**
 * Shows the tab that is open once there is an editor. GraphiQL gives the editor, which takes a while to load, the text of the tab that was
 * open at first: whoever opened another one meanwhile would see that text in it, and lose the tab's own.
 */
export function useOpenedTab(): void {
  const index = useGraphiQL(({ activeTabIndex }) => activeTabIndex);
  const opened = useGraphiQL(({ tabs, activeTabIndex }) => tabs[activeTabIndex]?.id);
  const hasEditors = useGraphiQL(({ queryEditor, variableEditor }) => queryEditor !== undefined && variableEditor !== undefined);
  const { changeTab } = useGraphiQLActions();
  const first = useRef(opened);
  const isDone = useRef(false);

  useEffect(() => {
    if (!hasEditors || isDone.current) return;
    isDone.current = true;
    if (opened !== first.current) changeTab(index);
  }, [hasEditors, index, opened, changeTab]);
}
