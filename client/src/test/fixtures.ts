import { graphql, HttpResponse } from "msw";
import type { ResultOf } from "@/gql/graphql";
import type { CamerasQuery } from "@/components/cameras-query";
import type { MotionEventsQuery } from "@/features/motion-events/api/motion-events-query";
import type { ProxiesQuery } from "@/features/proxies/api/proxies-query";

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

type ProxiesResult = ResultOf<typeof ProxiesQuery>;

/** So many proxies from one on, in turn one that answers and one of which nothing is known. */
export function proxies(first: number, count: number, total: number): ProxiesResult {
  const alive = {
    host: "192.0.2.1",
    port: 8080,
    protocol: "SOCKS5" as const,
    country: "AT",
    status: "ALIVE" as const,
    latencyMs: 1_240,
    successRate: 0.875,
    lastChecked: "2026-01-18T10:00:00.000Z",
  };
  const unknown = {
    host: "2001:db8::1",
    port: 443,
    protocol: "HTTPS" as const,
    country: null,
    status: "UNKNOWN" as const,
    latencyMs: null,
    successRate: null,
    lastChecked: null,
  };
  return {
    proxies: {
      pageInfo: { hasNextPage: first + count < total, endCursor: String(first + count) },
      nodes: Array.from({ length: Math.min(count, total - first) }, (_, index) => ({
        ...(index % 2 === 0 ? alive : unknown),
        id: first + index,
      })),
    },
  };
}

export const camerasAnswer = graphql.query<ResultOf<typeof CamerasQuery>>("Cameras", () =>
  HttpResponse.json({ data: { cameras: { nodes: cameras, pageInfo: { hasNextPage: false } } } }),
);
