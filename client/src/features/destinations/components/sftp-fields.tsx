import { Input, SegmentedControl, SimpleGrid } from "@mantine/core";
import type { DestinationForm } from "../model/destination-form";
import { DestinationText, type DestinationFields } from "./destination-text";

interface SftpFieldsProps extends DestinationFields {
  /** Whether the destination has a password or a key already, which stays. */
  hasSecret: boolean;
}

const ways: { value: DestinationForm["signIn"]; label: string }[] = [
  { value: "PASSWORD", label: "Password" },
  { value: "KEY", label: "Private key" },
];

/** The settings of a directory that is reached by SFTP. */
export function SftpFields({ hasSecret, ...fields }: SftpFieldsProps) {
  const { form, change } = fields;
  const secret = hasSecret ? "Empty: the present one stays" : "Kept encrypted, never shown";
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DestinationText {...fields} field="host" label="Host" description="The server" placeholder="files.example.com" required />
        <DestinationText {...fields} field="port" label="Port" description="Of SFTP, usually 22" placeholder="22" required />
        <DestinationText {...fields} field="user" label="User" description="Who signs in there" placeholder="reports" required />
        <DestinationText
          {...fields}
          field="directory"
          label="Directory"
          description="Empty: where the user begins"
          placeholder="reports/daily"
        />
      </SimpleGrid>
      <Input.Wrapper label="Signs in with" labelElement="div">
        <SegmentedControl
          fullWidth
          aria-label="Signs in with"
          data={ways}
          value={form.signIn}
          onChange={(signIn) => change({ signIn: signIn as DestinationForm["signIn"] })}
        />
      </Input.Wrapper>
      {form.signIn === "PASSWORD" ? (
        <DestinationText {...fields} field="password" label="Password" description={secret} required={!hasSecret} secret />
      ) : (
        <>
          <DestinationText
            {...fields}
            field="privateKey"
            label="Private key"
            description={`In the form of OpenSSH or PEM. ${secret}`}
            placeholder="-----BEGIN OPENSSH PRIVATE KEY-----"
            required={!hasSecret}
            lines
          />
          <DestinationText {...fields} field="passphrase" label="Passphrase" description="Of the key, where it has one" secret />
        </>
      )}
      <DestinationText
        {...fields}
        field="hostKeyFingerprint"
        label="Fingerprint of the server's key"
        description="As ssh-keygen -l shows it. Nothing is sent without; where it is empty, Test shows the one of the server"
        placeholder="SHA256:…"
      />
    </>
  );
}
