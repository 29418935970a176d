import { Button, Group, Modal, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation } from "urql";
import { errorText } from "@/gql/errors";
import { DeleteDestinationMutation } from "../api/delete-destination-mutation";
import type { Destination } from "../api/destinations-query";

interface DeleteDestinationProps {
  destination: Destination;
  /** Called once the server has been asked, whatever it said. */
  onDone: () => void;
  onClose: () => void;
}

/** Deletes a destination, after asking. */
export function DeleteDestination({ destination: { id, name }, onDone, onClose }: DeleteDestinationProps) {
  const [{ fetching }, remove] = useMutation(DeleteDestinationMutation);

  async function confirm() {
    const { data, error } = await remove({ id });
    const fault = error ? errorText(error) : data?.deleteDestination.errors?.map(({ message }) => message).join(" ");
    notifications.show(
      fault ? { color: "red", title: `${name} was not deleted`, message: fault, role: "alert" } : { message: `${name} deleted` },
    );
    onClose();
    onDone();
  }

  return (
    <Modal opened onClose={onClose} title={<Text fw={650}>{`Delete ${name}?`}</Text>} centered>
      <Text size="sm">No file is sent there any more. Files that were sent stay where they are.</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose} data-autofocus>
          Keep
        </Button>
        <Button color="red.9" loading={fetching} onClick={() => void confirm()}>
          Delete destination
        </Button>
      </Group>
    </Modal>
  );
}
