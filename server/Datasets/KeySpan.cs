namespace GraphQLExport.Datasets;

/// <summary>A part of a growing primary key: above <paramref name="After"/>, if that is known, and up to <paramref name="UpTo"/> inclusive.</summary>
internal sealed record KeySpan(long? After, long UpTo);
