import type { graphql } from "./graphql";

type Scalar<Name extends Parameters<typeof graphql.scalar>[0]> = ReturnType<typeof graphql.scalar<Name>>;

export type ExportRequestInput = Scalar<"ExportRequestInput">;
export type ExportRangeInput = Scalar<"ExportRangeInput">;
export type ExportFieldInput = Scalar<"ExportFieldInput">;
export type Compression = Scalar<"Compression">;
export type ExportFormat = Scalar<"ExportFormat">;
export type ExportStatus = Scalar<"ExportStatus">;
export type RangePreset = Scalar<"RangePreset">;
export type FieldType = Scalar<"FieldType">;
export type Role = Scalar<"Role">;
export type ExperimentStatus = Scalar<"ExperimentStatus">;
export type MotionAlgorithm = Scalar<"MotionAlgorithm">;
export type MotionEventFilterInput = Scalar<"MotionEventFilterInput">;
export type MotionEventSortInput = Scalar<"MotionEventSortInput">;
export type AuditCategory = Scalar<"AuditCategory">;
export type ProxyProtocol = Scalar<"ProxyProtocol">;
export type ProxyStatus = Scalar<"ProxyStatus">;
export type ProxyFilterInput = Scalar<"ProxyFilterInput">;
export type LogEntryLevel = Scalar<"LogEntryLevel">;
export type LogEntryFilterInput = Scalar<"LogEntryFilterInput">;
export type LogEntrySortInput = Scalar<"LogEntrySortInput">;
export type ProxySortInput = Scalar<"ProxySortInput">;
