import { SimpleGrid } from "@mantine/core";
import { DestinationText, type DestinationFields } from "./destination-text";

interface S3FieldsProps extends DestinationFields {
  /** Whether the destination has keys already, which stay. */
  hasKeys: boolean;
}

/** The settings of a bucket. */
export function S3Fields({ hasKeys, ...fields }: S3FieldsProps) {
  return (
    <>
      <DestinationText {...fields} field="bucket" label="Bucket" description="Its name" placeholder="reports" required />
      <DestinationText
        {...fields}
        field="prefix"
        label="Prefix"
        description="What keys begin with; graphqlexport/, the export and the file follow"
        placeholder="daily/"
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DestinationText {...fields} field="region" label="Region" description="Empty: us-east-1" placeholder="eu-central-1" />
        <DestinationText {...fields} field="endpoint" label="Endpoint" description="Empty: Amazon's" placeholder="https://s3.example.com" />
        <DestinationText
          {...fields}
          field="accessKey"
          label="Access key"
          description={hasKeys ? "Empty: the present one stays" : "Who writes there"}
          required={!hasKeys}
        />
        <DestinationText
          {...fields}
          field="secretKey"
          label="Secret key"
          description={hasKeys ? "Empty: the present one stays" : "Kept encrypted, never shown"}
          required={!hasKeys}
          secret
        />
      </SimpleGrid>
    </>
  );
}
