import { Alert, Button, Skeleton, Stack } from "@mantine/core";
import type { CombinedError } from "urql";
import { errorText } from "@/gql/errors";
import classes from "./export-modal.module.css";

export function DatasetLoading() {
  return (
    <Stack className={classes.middle} aria-busy aria-label="Loading">
      <Skeleton height={58} />
      <Skeleton height={58} />
      <Skeleton height={220} />
    </Stack>
  );
}

interface DatasetFaultProps {
  error: CombinedError | undefined;
  name: string;
  onRetry: () => void;
  onClose: () => void;
}

/** Why there is nothing to choose from, and the way on. */
export function DatasetFault({ error, name, onRetry, onClose }: DatasetFaultProps) {
  return (
    <>
      <div className={classes.middle}>
        <Alert color="red" title="This cannot be exported now">
          {error ? errorText(error) : `There is no dataset called “${name}”, or you may not export it.`}
        </Alert>
      </div>
      <div className={classes.footer}>
        <Button variant="default" onClick={onClose}>
          Close
        </Button>
        <Button onClick={onRetry} data-autofocus>
          Try again
        </Button>
      </div>
    </>
  );
}
