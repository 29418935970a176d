import type { MotionAlgorithm } from "@/gql/inputs";

/** The name by which the detectors themselves, and the exported files, call an algorithm. */
export const algorithmLabel: Record<MotionAlgorithm, string> = { MOG2: "MOG2", KNN: "KNN", FRAME_DIFF: "frame_diff" };
