namespace GraphQLExport.Exports;

/// <summary>A file outgrew the storage that is left to its owner. The message is safe to show.</summary>
internal sealed class StorageQuotaException(string message) : Exception(message);
