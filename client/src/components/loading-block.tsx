import { Box, Skeleton, VisuallyHidden } from "@mantine/core";

/** Holds the place of something that is being loaded, and says so. */
export function LoadingBlock({ label, height }: { label: string; height: number }) {
  return (
    <Box component="output" display="block">
      <VisuallyHidden>{label}</VisuallyHidden>
      <Skeleton height={height} />
    </Box>
  );
}
