import { graphql, HttpResponse } from "msw";
import type { ResultOf } from "@/gql/graphql";
import type { CamerasQuery } from "@/components/cameras-query";
import type { MotionEventsQuery } from "@/features/motion-events/api/motion-events-query";

export const cameras = [
  { id: "front-door", name: "Front Door" },
  { id: "garage", name: "Garage" },
];

type MotionEventsResult = ResultOf<typeof MotionEventsQuery>;

/** So many motion events, newest first, an hour apart. */
export function motionEvents(count: number, total = count, pages: { next?: boolean; previous?: boolean } = {}): MotionEventsResult {
  return {
    motionEvents: {
      totalCount: total,
      pageInfo: { hasNextPage: pages.next ?? false, hasPreviousPage: pages.previous ?? false, startCursor: "start", endCursor: "end" },
      nodes: Array.from({ length: count }, (_, index) => ({
        id: count - index,
        timestamp: new Date(Date.UTC(2025, 11, 15, 18, 30) - index * 3_600_000).toISOString(),
        camera: { id: "front-door", name: "Front Door" },
        confidence: 0.875,
        algorithm: "FRAME_DIFF" as const,
        x: 10,
        y: 20,
        width: 300,
        height: 400,
        zoneId: index === 0 ? null : "porch",
      })),
    },
  };
}

export const camerasAnswer = graphql.query<ResultOf<typeof CamerasQuery>>("Cameras", () =>
  HttpResponse.json({ data: { cameras: { nodes: cameras, pageInfo: { hasNextPage: false } } } }),
);
