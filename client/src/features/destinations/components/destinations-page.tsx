import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useQuery } from "urql";
import { EmptyState } from "@/components/empty-state";
import { LoadingBlock } from "@/components/loading-block";
import { PageHeader } from "@/components/page-header";
import { QueryFailure } from "@/components/query-failure";
import { DestinationsQuery, type Destination } from "../api/destinations-query";
import { DeleteDestination } from "./delete-destination";
import { DestinationEditor } from "./destination-editor";
import { DestinationTable } from "./destination-table";

/** Where files can be sent besides the server's own storage. */
export function DestinationsPage() {
  const [{ data, error, fetching }, ask] = useQuery({ query: DestinationsQuery, requestPolicy: "cache-and-network" });
  const [edited, setEdited] = useState<Destination | "new" | null>(null);
  const [doomed, setDoomed] = useState<Destination | null>(null);
  const reload = () => ask({ requestPolicy: "network-only" });
  const destinations = data?.destinations;

  return (
    <>
      <PageHeader
        title="Destinations"
        description="Where schedules send files, besides keeping them here."
        action={
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEdited("new")}>
            New destination
          </Button>
        }
      />
      {destinations ? (
        destinations.length > 0 ? (
          <DestinationTable destinations={destinations} onEdit={setEdited} onDelete={setDoomed} />
        ) : (
          <EmptyState title="No destinations">
            A webhook is sent each file by HTTPS; a bucket is one of S3; SFTP reaches a directory of another server; a directory is one of
            the server&apos;s machine. Make one with New destination.
          </EmptyState>
        )
      ) : error && !fetching ? (
        <QueryFailure title="Destinations could not be loaded" error={error} onRetry={reload} />
      ) : (
        <LoadingBlock label="Loading destinations" height={240} />
      )}
      {edited && (
        <DestinationEditor
          destination={edited === "new" ? null : edited}
          onSaved={(name) => {
            notifications.show({ message: `${name} saved` });
            setEdited(null);
            reload();
          }}
          onClose={() => setEdited(null)}
        />
      )}
      {doomed && <DeleteDestination destination={doomed} onDone={reload} onClose={() => setDoomed(null)} />}
    </>
  );
}
