import { Button, Group, Select, Text } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { formatCount } from "@/lib/format";
import { pageSizes, type PageSearch } from "@/lib/list-page";

/** What the server tells of a page of a list. */
export interface ListPage {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

interface ListPagerProps {
  search: PageSearch;
  data: ListPage;
  onPage: (change: Pick<PageSearch, "after" | "before" | "page">) => void;
  onSize: (size: PageSearch["size"]) => void;
}

/** Turns the pages of a list, whose cursors the address holds. */
export function ListPager({ search: { size = 25, page = 1 }, data: { totalCount, pageInfo }, onPage, onSize }: ListPagerProps) {
  const pages = Math.max(1, Math.ceil(totalCount / size));
  return (
    <Group component="nav" aria-label="Pages" justify="space-between" mt="md" gap="sm">
      <Select
        aria-label="Rows per page"
        w={150}
        allowDeselect={false}
        data={pageSizes.map((value) => ({ value: String(value), label: `${value} per page` }))}
        value={String(size)}
        onChange={(value) => onSize(pageSizes.find((known) => String(known) === value))}
      />
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconChevronLeft size={18} aria-hidden />}
          disabled={!pageInfo.hasPreviousPage}
          onClick={() => onPage(page <= 2 ? {} : { before: pageInfo.startCursor ?? undefined, page: page - 1 })}
        >
          Previous
        </Button>
        <Text size="sm" aria-live="polite">
          {`Page ${formatCount(page)} of ${formatCount(pages)}`}
        </Text>
        <Button
          variant="default"
          rightSection={<IconChevronRight size={18} aria-hidden />}
          disabled={!pageInfo.hasNextPage}
          onClick={() => onPage({ after: pageInfo.endCursor ?? undefined, page: page + 1 })}
        >
          Next
        </Button>
      </Group>
    </Group>
  );
}
